using KnowledgeGraph.Cli.Hosting;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Draws tables: to the window's width where a person looks, as plain untruncated columns where a file or program reads.</summary>
internal static class TablePrinter
{
    /// <summary>Writes a table to standard output.</summary>
    public static void Print(Terminal terminal, TableData table)
    {
        if (terminal.IsOutTerminal)
            PrintDrawn(terminal, table);
        else
            PrintPlain(terminal.Out, table);
        terminal.Out.Flush();
    }

    private static void PrintPlain(TextWriter output, TableData table)
    {
        if (table.Title.Length > 0)
            output.WriteLine(table.Title);
        string[][] lines = [[.. table.Columns.Select(column => column.Title.ToUpperInvariant())], .. table.Rows.Select(Clean)];
        int[] widths = [.. table.Columns.Select((_, i) => lines.Max(line => line[i].Length))];
        foreach (string[] line in lines)
        {
            IEnumerable<string> cells = line.Select((cell, i) => table.Columns[i].IsNumber ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]));
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }

    private static void PrintDrawn(Terminal terminal, TableData table)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Out),
            Ansi = terminal.UseColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.UseColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = terminal.Width;
        var drawn = new Table { Border = TableBorder.Rounded, Title = table.Title.Length == 0 ? null : new TableTitle(Markup.Escape(table.Title)) };
        foreach (TableColumn column in table.Columns)
            drawn.AddColumn(new Spectre.Console.TableColumn(new Spectre.Console.Text(column.Title)) { Alignment = column.IsNumber ? Justify.Right : Justify.Left });
        foreach (string[] row in table.Rows)
            drawn.AddRow(Clean(row).Select(cell => new Spectre.Console.Text(cell)));
        console.Write(drawn);
    }

    private static string[] Clean(string[] row) => [.. row.Select(Printable.Line)];
}
