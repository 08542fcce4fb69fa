using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace KnowledgeGraph.Extraction.Gazetteers;

/// <summary>A tab-separated gazetteer file: comment lines with '#', a line of column names, then a row an entry; lists in a cell are parted by '|'.</summary>
public sealed class GazetteerTable
{
    private readonly FrozenDictionary<string, int> _columns;

    private GazetteerTable(string file, ImmutableArray<string> columns, ImmutableArray<ImmutableArray<string>> rows)
    {
        File = file;
        _columns = columns.Select((name, index) => (name, index)).ToFrozenDictionary(c => c.name, c => c.index, StringComparer.Ordinal);
        Rows = [.. rows.Select(cells => new Row(this, cells))];
    }

    /// <summary>The file's name, for messages.</summary>
    public string File { get; }

    /// <summary>The rows in order of the file.</summary>
    public ImmutableArray<Row> Rows { get; }

    /// <summary>Reads a gazetteer that is built into this library.</summary>
    /// <exception cref="InvalidDataException">There is no such gazetteer, or a line of it has another number of cells than there are columns.</exception>
    public static GazetteerTable Load(string file)
    {
        using Stream stream = typeof(GazetteerTable).Assembly.GetManifestResourceStream($"Resources/{file}")
            ?? throw new InvalidDataException($"Gazetteer '{file}' is not built into {typeof(GazetteerTable).Assembly.GetName().Name}. Put it into Resources/.");
        using var reader = new StreamReader(stream);
        return Read(reader, file);
    }

    /// <summary>Reads a gazetteer from text.</summary>
    /// <exception cref="InvalidDataException">A line has another number of cells than there are columns; all such lines are named.</exception>
    public static GazetteerTable Read(TextReader reader, string file)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ImmutableArray<string> columns = [];
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var faults = new List<string>();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            ImmutableArray<string> cells = [.. line.Split('\t')];
            if (columns.IsEmpty)
                columns = cells;
            else if (cells.Length == columns.Length)
                rows.Add(cells);
            else
                faults.Add($"{file}({number}): {cells.Length} cells where the header has {columns.Length}. Part cells with one tab each; leave unknown ones empty.");
        }
        return faults.Count == 0 ? new GazetteerTable(file, columns, rows.ToImmutable()) : throw new InvalidDataException(string.Join(Environment.NewLine, faults));
    }

    /// <summary>A row of the table.</summary>
    /// <param name="Table">The table it stands in.</param>
    /// <param name="Cells">Its cells in order of the columns.</param>
    public sealed record Row(GazetteerTable Table, ImmutableArray<string> Cells)
    {
        /// <summary>The cell of a column; empty where the table has no such column.</summary>
        public string this[string column] => Table._columns.TryGetValue(column, out int index) ? Cells[index] : "";

        /// <summary>The parts of a list cell; none for an empty one.</summary>
        public ImmutableArray<string> List(string column) => this[column] is { Length: > 0 } cell ? [.. cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [];
    }
}
