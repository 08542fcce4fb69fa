namespace KnowledgeGraph.Cli;

/// <summary>What <c>kg</c> answers to the shell. Part of its interface: scripts depend on the numbers.</summary>
public static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Ok = 0;

    /// <summary>Some inputs failed; the others are in the graph.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line is not understood, or names what does not exist (a path, a type).</summary>
    public const int Usage = 2;

    /// <summary>The graph file cannot be opened, read or written.</summary>
    public const int GraphFile = 3;

    /// <summary>The graph breaks a rule of its schema.</summary>
    public const int Violations = 4;

    /// <summary>Nothing in the graph has that name or id.</summary>
    public const int NotFound = 5;

    /// <summary>The Neo4j server cannot be reached, refuses the login or refuses the statement.</summary>
    public const int Server = 6;

    /// <summary>An error in the program itself.</summary>
    public const int Internal = 70;

    /// <summary>Interrupted from the keyboard.</summary>
    public const int Interrupted = 130;
}
