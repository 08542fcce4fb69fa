using System.CommandLine;
using KnowledgeGraph.Cli.Cards;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg show</c>: everything known of one node, with the words that say so and where they stand.</summary>
internal sealed class ShowCommand : Command
{
    private readonly CommandHost _host;
    private readonly Argument<string> _wanted = new("ID|NAME") { Description = "An id, a name, an alias, or the start of an id." };

    public ShowCommand(CommandHost host) : base("show", "Show everything known of an entity, event or document, with quotes and their places.")
    {
        _host = host;
        Arguments.Add(_wanted);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        GraphIndex graph = await _host.ReadGraphAsync(parsed, cancellationToken);
        Node node = NodeSearch.One(parsed.GetValue(_wanted)!, graph, graph.Graph.Nodes);
        INodeCard card = INodeCard.For(node, graph);
        if (_host.IsJson(parsed))
            _host.Print(card.ToJson());
        else
            card.Write(new CardWriter(_host.Terminal.Out));
        return ExitCode.Ok;
    }
}
