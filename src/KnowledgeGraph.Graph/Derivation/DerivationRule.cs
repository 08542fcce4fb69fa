using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Derivation;

/// <summary>How one type of direct relationships is drawn from events.</summary>
/// <param name="Type">The relationship type: <c>SUPPLIED</c>.</param>
/// <param name="EventTypes">Labels of the events that it is drawn from.</param>
/// <param name="From">Relationship types of the roles at its start: <c>SUPPLIER</c>.</param>
/// <param name="To">Relationship types of the roles at its end: <c>RECIPIENT</c>.</param>
/// <param name="Statuses">Statuses of events that count; others give nothing.</param>
/// <param name="IsSymmetric">True where both ends are alike; then it is drawn once, from the ordinally first id.</param>
/// <param name="Examples">Events and what is drawn from them, which the tests run.</param>
public sealed record DerivationRule(
    string Type, ImmutableArray<string> EventTypes, ImmutableArray<string> From, ImmutableArray<string> To,
    ImmutableArray<string> Statuses, bool IsSymmetric, ImmutableArray<DerivationExample> Examples);

/// <summary>An event and what a rule draws from it.</summary>
/// <param name="Status">The event's status.</param>
/// <param name="Fillers">Relationship types of roles with the names of who fills them.</param>
/// <param name="Draws">What is drawn, as <c>Ruritania -> Borduria</c>; null for nothing.</param>
public sealed record DerivationExample(string Status, ImmutableArray<(string Role, string Name)> Fillers, string? Draws);
