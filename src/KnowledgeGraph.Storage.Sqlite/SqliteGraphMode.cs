namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>What a graph file is opened for.</summary>
public enum SqliteGraphMode
{
    /// <summary>To read; any number of readers at a time, also beside a writer. The file must be there.</summary>
    ReadOnly,

    /// <summary>To read and write; one writer at a time. The file must be there.</summary>
    ReadWrite,

    /// <summary>As <see cref="ReadWrite"/>, but a missing or empty file is made anew.</summary>
    Create,
}
