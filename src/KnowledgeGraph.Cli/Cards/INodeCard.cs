using System.Text.Json.Nodes;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Cli.Cards;

/// <summary>Everything known of one node, for people and for programs.</summary>
internal interface INodeCard
{
    /// <summary>For people.</summary>
    void Write(CardWriter card);

    /// <summary>For programs.</summary>
    JsonObject ToJson();

    /// <summary>The card for a node of any kind.</summary>
    static INodeCard For(Node node, GraphIndex graph) => node.Labels[0] switch
    {
        "Event" => new EventCard(new EventView(node, graph), graph),
        "Document" => new DocumentCard(node, graph),
        _ => new EntityCard(node, graph),
    };
}
