using System.Collections.Immutable;
using KnowledgeGraph.Language.Lemmatization;
using KnowledgeGraph.Language.Sentences;
using KnowledgeGraph.Language.Tokenization;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Language;

/// <summary>
/// Tokens, sentences and lemmas by rules, without a model: no tags and no trees. Tokens follow the UD English Web Treebank
/// (universaldependencies.org/treebanks/en_ewt), except that designations such as "S-400" stay whole. Thread-safe.
/// </summary>
public sealed class RuleTextAnalyzer : ITextAnalyzer
{
    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _splitter;
    private readonly RuleLemmatizer _lemmatizer = new();

    /// <summary>Reads the embedded word lists; takes some milliseconds, so keep one instance.</summary>
    public RuleTextAnalyzer()
    {
        AbbreviationList abbreviations = new();
        _tokenizer = new Tokenizer(abbreviations);
        _splitter = new SentenceSplitter(abbreviations);
    }

    /// <inheritdoc/>
    public string Name => "rules-en-1";

    /// <inheritdoc/>
    public AnalyzedText Analyze(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<TextSpan> spans = _tokenizer.Tokenize(document.Text);
        ImmutableArray<Sentence> sentences = _splitter.Split(document.Text, spans);
        return new AnalyzedText(document, _lemmatizer.Lemmatize(document.Text, spans, sentences), sentences);
    }
}
