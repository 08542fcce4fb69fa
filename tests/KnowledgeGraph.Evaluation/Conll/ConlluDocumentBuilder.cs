using System.Text;

namespace KnowledgeGraph.Evaluation.Conll;

/// <summary>Puts the raw text and the gold analysis of one document together, sentence by sentence.</summary>
internal sealed class ConlluDocumentBuilder(string name, string genre)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _characters = new();
    private readonly List<(int, int)> _tokens = [];
    private readonly List<(int, int)> _sentences = [];
    private readonly List<SyntaxWord> _words = [];
    private bool _spaceBefore;

    public void AddSentence(string text, bool startsParagraph, List<string[]> rows)
    {
        if (_text.Length > 0)
            _text.Append(startsParagraph ? "\n\n" : _spaceBefore ? " " : "");
        _text.Append(text);
        int start = _characters.Length;
        AddRows(rows);
        _sentences.Add((start, _characters.Length));
        _spaceBefore = !rows[^1][9].Contains("SpaceAfter=No", StringComparison.Ordinal);
    }

    public ConlluDocument ToDocument() => new(name, genre, _text.ToString(), new SyntaxAnalysis(_characters.ToString(), _tokens, _sentences, _words));

    private void AddRows(List<string[]> rows)
    {
        int firstWord = _words.Count;
        int multiwordEnd = 0;
        (int Start, int End) surface = default;
        foreach (string[] row in rows)
        {
            if (row[0].Contains('.'))
                continue;
            if (row[0].IndexOf('-') is var dash and > 0)
            {
                multiwordEnd = int.Parse(row[0][(dash + 1)..]);
                surface = AddToken(row[1]);
                continue;
            }
            int id = int.Parse(row[0]);
            if (id > multiwordEnd)
                surface = AddToken(row[1]);
            _words.Add(ToWord(row, firstWord, surface, id <= multiwordEnd));
        }
    }

    private (int, int) AddToken(string form)
    {
        int start = _characters.Length;
        foreach (char c in form)
        {
            if (!char.IsWhiteSpace(c))
                _characters.Append(c);
        }
        _tokens.Add((start, _characters.Length));
        return (start, _characters.Length);
    }

    private static SyntaxWord ToWord(string[] row, int firstWord, (int Start, int End) surface, bool isMultiword)
    {
        int head = int.Parse(row[6]);
        return new SyntaxWord(row[1], surface.Start, surface.End, isMultiword)
        {
            Lemma = row[2],
            Upos = row[3],
            Xpos = row[4],
            Features = row[5] == "_" ? "" : row[5],
            Head = head == 0 ? -1 : firstWord + head - 1,
            Relation = row[7].Split(':')[0],
        };
    }
}
