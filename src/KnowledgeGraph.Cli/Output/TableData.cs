namespace KnowledgeGraph.Cli.Output;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="IsNumber">True where values stand flush right.</param>
internal sealed record TableColumn(string Title, bool IsNumber = false)
{
    public static implicit operator TableColumn(string title) => new(title);
}

/// <summary>A table to show.</summary>
/// <param name="Title">What it shows; empty for none.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, a value a column.</param>
internal sealed record TableData(string Title, TableColumn[] Columns, IReadOnlyList<string[]> Rows);
