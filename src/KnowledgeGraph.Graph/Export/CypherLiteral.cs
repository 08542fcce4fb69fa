using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Graph.Export;

/// <summary>Values and names as Cypher writes them, so that no value can end its literal.</summary>
/// <remarks>Source: Neo4j Cypher Manual, "Expressions" (string escapes) and "Naming rules" (a back-tick in a quoted name is doubled).</remarks>
internal static class CypherLiteral
{
    /// <summary>A value. Strings hold no line break, no quote and no backslash that is not escaped.</summary>
    public static void Append(StringBuilder script, object value)
    {
        switch (value)
        {
            case string text:
                AppendText(script, text);
                break;
            case long.MinValue:
                script.Append("(-9223372036854775807 - 1)"); // The minus is an operator, and 9223372036854775808 alone does not fit.
                break;
            case long number:
                script.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                script.Append(Decimal(number));
                break;
            case bool flag:
                script.Append(flag ? "true" : "false");
                break;
            case DateOnly day:
                script.Append("date('").Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append("')");
                break;
            case ImmutableArray<string> list:
                AppendList(script, list);
                break;
        }
    }

    /// <summary>Properties as a map, in ordinal order of the names.</summary>
    public static void Append(StringBuilder script, PropertyMap properties)
    {
        script.Append('{');
        string separator = "";
        foreach ((string name, object value) in properties)
        {
            script.Append(separator).Append(Name(name)).Append(": ");
            Append(script, value);
            separator = ", ";
        }
        script.Append('}');
    }

    /// <summary>A label, type or property name in back-ticks.</summary>
    // The escape \u0060 is read as a back-tick before names are (Neo4j 4 and 5), so a backslash must not stand before a u.
    public static string Name(string name) =>
        $"`{name.Replace("\\u", "\\u005Cu", StringComparison.Ordinal).Replace("`", "``", StringComparison.Ordinal)}`";

    private static void AppendList(StringBuilder script, ImmutableArray<string> list)
    {
        script.Append('[');
        for (int i = 0; i < list.Length; i++)
        {
            if (i > 0)
                script.Append(", ");
            AppendText(script, list[i]);
        }
        script.Append(']');
    }

    private static void AppendText(StringBuilder script, string text)
    {
        script.Append('\'');
        char before = ' ';
        foreach (char c in text)
        {
            // Some versions read \uXXXX before they read strings: the second backslash of "\\" must not meet a plain u.
            bool isEscaped = char.IsControl(c) || c is '\u2028' or '\u2029' || (c == 'u' && before == '\\');
            if (c is '\\' or '\'')
                script.Append('\\').Append(c);
            else if (isEscaped)
                script.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                script.Append(c);
            before = c;
        }
        script.Append('\'');
    }

    private static string Decimal(double number)
    {
        if (double.IsNaN(number))
            return "(0.0 / 0.0)";
        if (double.IsInfinity(number))
            return number > 0 ? "(1.0 / 0.0)" : "(-1.0 / 0.0)";
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }
}
