using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>The usual help; for <c>kg --help</c>, examples and exit codes below it.</summary>
internal sealed class HelpWithNotes(HelpAction usual, TextWriter output) : SynchronousCommandLineAction
{
    private const string Notes = """
        Examples:
          kg build seeds              read all texts below seeds/ into graph.db
          kg timeline --entity Turkey what happened, in order of time
          kg show S-400               all that is known of it, with quotes and their places
          kg events --type Delivery --from 2019 --json
          kg export --format graphml --output graph.graphml

        Exit codes:
          0    all went well
          1    some inputs failed, the others are in the graph
          2    the command line is not understood or names what does not exist
          3    the graph file cannot be opened, read or written
          4    'kg verify' found that the graph breaks a rule of its schema
          5    nothing in the graph has that name or id
          6    the Neo4j server cannot be reached or refuses
          70   an error in kg itself
          130  interrupted; the graph is valid and holds what had been read
        """;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is RootCommand)
            output.WriteLine(Notes);
        return code;
    }
}
