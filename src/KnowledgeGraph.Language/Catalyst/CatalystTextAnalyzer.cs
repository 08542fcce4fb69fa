using System.Collections.Immutable;
using global::Catalyst;
using KnowledgeGraph.Text;
using Mosaik.Core;
using CatalystDocument = global::Catalyst.Document;
using CatalystLanguage = Mosaik.Core.Language;
using CatalystPipeline = global::Catalyst.Pipeline;
using Document = KnowledgeGraph.Text.Document;

namespace KnowledgeGraph.Language.Catalyst;

/// <summary>
/// Tokens, sentences, universal parts of speech and lemmas by the Catalyst library. Only in builds with <c>-p:UseCatalyst=true</c>. It has no
/// dependencies for English, so <see cref="Token.Head"/> stays empty.
/// </summary>
public sealed class CatalystTextAnalyzer : ITextAnalyzer
{
    private readonly CatalystPipeline _pipeline;

    private CatalystTextAnalyzer(CatalystPipeline pipeline) => _pipeline = pipeline;

    /// <inheritdoc/>
    public string Name { get; } = $"catalyst-{typeof(CatalystPipeline).Assembly.GetName().Version}";

    /// <summary>Loads the English models, which the package Catalyst.Models.English brings.</summary>
    /// <param name="modelFolder">Where Catalyst keeps what it unpacks; made where it is missing.</param>
    public static async Task<CatalystTextAnalyzer> CreateAsync(string modelFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelFolder);
        global::Catalyst.Models.English.Register();
        Storage.Current = new DiskStorage(modelFolder);
        return new CatalystTextAnalyzer(await CatalystPipeline.ForAsync(CatalystLanguage.English).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public AnalyzedText Analyze(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        if (!string.IsNullOrWhiteSpace(document.Text))
        {
            var parsed = new CatalystDocument(document.Text, CatalystLanguage.English);
            _pipeline.ProcessSingle(parsed);
            foreach (Span sentence in parsed)
                Add(document.Text, sentence, tokens, sentences);
        }
        return new AnalyzedText(document, tokens.ToImmutable(), sentences.ToImmutable());
    }

    private static void Add(string text, Span sentence, ImmutableArray<Token>.Builder tokens, ImmutableArray<Sentence>.Builder sentences)
    {
        int first = tokens.Count;
        foreach (IToken token in sentence)
        {
            // Catalyst's End is the last character's offset, ours is behind it.
            var span = new TextSpan(token.Begin, token.End + 1);
            string words = text[span.Start..span.End];
            if (!string.IsNullOrWhiteSpace(words))
                tokens.Add(new Token(span, words) { Lemma = token.Lemma, Upos = token.POS == PartOfSpeech.NONE ? null : token.POS.ToString() });
        }
        if (tokens.Count > first)
            sentences.Add(new Sentence(new TextSpan(tokens[first].Span.Start, tokens[^1].Span.End), first, tokens.Count) { Paragraph = Paragraph(text, tokens[first].Span.Start) });
    }

    private static int Paragraph(string text, int offset) => text.AsSpan(0, offset).Count('\n');
}
