namespace KnowledgeGraph.Extraction.Entities;

/// <summary>What an entity is. The names are the labels of <c>graph-schema/schema.yml</c>.</summary>
public enum EntityType
{
    /// <summary>A named individual.</summary>
    Person,

    /// <summary>A sovereign or self-proclaimed state, or its government.</summary>
    State,

    /// <summary>A ministry, agency, alliance, company, party, armed group, news outlet.</summary>
    Organization,

    /// <summary>A named or designated weapon, platform or munition family.</summary>
    WeaponSystem,

    /// <summary>A city, region, sea, facility, meant as a location.</summary>
    Place,
}
