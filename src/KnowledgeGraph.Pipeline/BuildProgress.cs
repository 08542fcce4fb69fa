namespace KnowledgeGraph.Pipeline;

/// <summary>What a build is doing.</summary>
public enum BuildStage
{
    /// <summary>Texts are read and what they say is stored.</summary>
    Reading,

    /// <summary>Texts that an earlier version had read are read again.</summary>
    Renewing,

    /// <summary>Entities and events of all texts are linked.</summary>
    Linking,

    /// <summary>Changes are written into the graph.</summary>
    Writing,
}

/// <summary>How far a build is.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Done">Units of this stage done: texts, or changes when writing.</param>
/// <param name="Total">Units of this stage in all; null where that is not known.</param>
/// <param name="Bytes">Bytes of input done so far.</param>
public sealed record BuildProgress(BuildStage Stage, int Done, int? Total, long Bytes);
