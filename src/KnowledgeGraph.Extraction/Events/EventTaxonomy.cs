using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Entities;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>The event types with their roles and the entity types that can fill them. Agrees with <c>graph-schema/schema.yml</c>; a test compares them.</summary>
public static class EventTaxonomy
{
    private static readonly FrozenSet<EntityType> Actors = FrozenSet.ToFrozenSet([EntityType.Person, EntityType.State, EntityType.Organization]);
    private static readonly FrozenSet<EntityType> Parties = FrozenSet.ToFrozenSet([EntityType.State, EntityType.Organization]);
    private static readonly FrozenSet<EntityType> Weapons = FrozenSet.ToFrozenSet([EntityType.WeaponSystem]);
    private static readonly FrozenSet<EntityType> Things = FrozenSet.ToFrozenSet([EntityType.WeaponSystem, EntityType.Organization]);
    private static readonly FrozenSet<EntityType> Places = FrozenSet.ToFrozenSet([EntityType.Place, EntityType.State]);
    private static readonly FrozenSet<EntityType> Targets = FrozenSet.ToFrozenSet([EntityType.Person, EntityType.State, EntityType.Organization, EntityType.WeaponSystem]);
    private static readonly FrozenSet<EntityType> Outlets = FrozenSet.ToFrozenSet([EntityType.Organization]);

    /// <summary>Roles and filler types by event type.</summary>
    public static FrozenDictionary<string, FrozenDictionary<string, FrozenSet<EntityType>>> Roles { get; } =
        new Dictionary<string, FrozenDictionary<string, FrozenSet<EntityType>>>
        {
            ["Contract"] = Of(("supplier", Parties), ("recipient", Parties), ("item", Weapons)),
            ["Delivery"] = Of(("supplier", Actors), ("recipient", Parties), ("item", Weapons)),
            ["Deployment"] = Of(("actor", Actors), ("item", Weapons), ("place", Places)),
            ["Test"] = Of(("actor", Actors), ("item", Weapons)),
            ["Production"] = Of(("actor", Actors), ("item", Weapons)),
            ["Exercise"] = Of(("participant", Actors), ("place", Places)),
            ["Exclusion"] = Of(("actor", Actors), ("target", Actors), ("item", Things)),
            ["Refusal"] = Of(("actor", Actors), ("target", Actors), ("item", Things)),
            ["Proposal"] = Of(("actor", Actors), ("target", Actors), ("item", Things)),
            ["Meeting"] = Of(("participant", Actors)),
            ["Visit"] = Of(("actor", Actors), ("place", Places)),
            ["Interview"] = Of(("actor", Actors), ("outlet", Outlets)),
            ["Agreement"] = Of(("participant", Actors)),
            ["Condemnation"] = Of(("actor", Actors), ("target", Actors)),
            ["Sanction"] = Of(("actor", Actors), ("target", Actors)),
            ["Recognition"] = Of(("actor", Actors), ("target", FrozenSet.ToFrozenSet([EntityType.State, EntityType.Organization, EntityType.Place]))),
            ["Attack"] = Of(("actor", Actors), ("target", Targets), ("place", Places), ("item", Weapons)),
            ["Capture"] = Of(("actor", Actors), ("place", Places)),
            ["Annexation"] = Of(("actor", Actors), ("place", Places)),
            ["Withdrawal"] = Of(("actor", Actors), ("place", Places), ("target", Outlets)),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, FrozenSet<EntityType>> Of(params ReadOnlySpan<(string Role, FrozenSet<EntityType> Types)> roles)
    {
        var table = new Dictionary<string, FrozenSet<EntityType>>(StringComparer.Ordinal);
        foreach ((string role, FrozenSet<EntityType> types) in roles)
            table.Add(role, types);
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
