using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Schema;

/// <summary>Reads the shapes that a schema file is made of and collects their faults.</summary>
internal sealed class SchemaSections(string fileName)
{
    private readonly List<GraphSchemaFault> _faults = [];

    /// <summary>The faults found so far.</summary>
    public IReadOnlyList<GraphSchemaFault> Faults => _faults;

    /// <summary>Notes a fault at a value's place.</summary>
    public void Fault(SchemaYaml place, string message) => _faults.Add(new GraphSchemaFault(fileName, place.Line, place.Column, message));

    /// <summary>The entries of a mapping, repeated keys reported and left out; none (and a fault) where the value is no mapping.</summary>
    public IEnumerable<(SchemaYaml.Scalar Key, SchemaYaml Value)> Entries(SchemaYaml? value, string what)
    {
        if (value is null)
            return [];
        if (value is not SchemaYaml.Mapping map)
        {
            Fault(value, $"{what} must be names with values, each as 'name: …'.");
            return [];
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((SchemaYaml.Scalar key, _) in map.Entries)
        {
            if (!seen.Add(key.Value))
                Fault(key, $"'{key.Value}' stands twice in {what}; remove one.");
        }
        return map.Entries.DistinctBy(entry => entry.Key.Value);
    }

    /// <summary>The entries of a definition, with keys that it may not have reported.</summary>
    public SchemaYaml.Mapping Definition(SchemaYaml.Scalar name, SchemaYaml value, params ReadOnlySpan<string> keys)
    {
        string[] known = keys.ToArray();
        foreach ((SchemaYaml.Scalar key, _) in Entries(value, $"'{name.Value}'"))
        {
            if (!known.Contains(key.Value, StringComparer.Ordinal))
                Fault(key, $"'{name.Value}' has no key '{key.Value}'. {NearestName.Hint(key.Value, known)}");
        }
        return value as SchemaYaml.Mapping ?? new SchemaYaml.Mapping(value.Line, value.Column, []);
    }

    /// <summary>A text that must be there.</summary>
    public string Text(SchemaYaml.Scalar name, SchemaYaml.Mapping map, string key)
    {
        if (map[key] is SchemaYaml.Scalar { Value.Length: > 0 } text)
            return text.Value;
        Fault(map[key] ?? name, $"'{name.Value}' needs '{key}', a text.");
        return "";
    }

    /// <summary>A yes or no; no where it is absent.</summary>
    public bool Flag(SchemaYaml.Mapping map, string key)
    {
        if (map[key] is not { } value || value is SchemaYaml.Scalar { Value: "false" })
            return false;
        if (value is not SchemaYaml.Scalar { Value: "true" })
            Fault(value, $"'{key}' must be true or false.");
        return true;
    }

    /// <summary>A list of texts that must be there; <c>none</c>, where it is allowed, is an empty one.</summary>
    public ImmutableArray<SchemaYaml.Scalar> List(SchemaYaml.Scalar name, SchemaYaml.Mapping map, string key, bool mayBeNone = false)
    {
        switch (map[key])
        {
            case SchemaYaml.Scalar { Value: "none" } when mayBeNone:
                return [];
            case SchemaYaml.Sequence { Items.Length: > 0 } list when list.Items.All(item => item is SchemaYaml.Scalar):
                return [.. list.Items.Cast<SchemaYaml.Scalar>()];
            default:
                Fault(map[key] ?? name, $"'{name.Value}' needs '{key}', a list such as [a, b]{(mayBeNone ? " or the word none" : "")}.");
                return [];
        }
    }

    /// <summary>Reports texts that are not among the known ones; gives the texts back.</summary>
    public ImmutableArray<string> Known(ImmutableArray<SchemaYaml.Scalar> texts, string what, IEnumerable<string> known)
    {
        string[] names = [.. known];
        foreach (SchemaYaml.Scalar text in texts)
        {
            if (!names.Contains(text.Value, StringComparer.Ordinal))
                Fault(text, $"there is no {what} '{text.Value}' in this schema. {NearestName.Hint(text.Value, names)}".TrimEnd());
        }
        return [.. texts.Select(text => text.Value)];
    }
}
