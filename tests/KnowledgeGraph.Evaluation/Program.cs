using System.Diagnostics;
using KnowledgeGraph.Evaluation;
using KnowledgeGraph.Evaluation.Conll;
using KnowledgeGraph.Evaluation.Names;
using KnowledgeGraph.Evaluation.Times;
using KnowledgeGraph.Extraction.Time;
using KnowledgeGraph.Language;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;
using Microsoft.Extensions.DependencyInjection;

const string Usage = """
    Usage: syntax FILE.conllu[.gz] [--genre NAME] [--rules] [--json] [--errors]
           names  FILE.iob2 [--rules] [--json]
           times  FILE|FOLDER [--rules] [--json] [--errors]        TimeML, CAT XML or recognizer cases (.json)
           dates  GOLD_FOLDER TEXT_FOLDER [--rules] [--json]       the texts' own dates against doc_date
    All run the analyser on the raw text. --rules takes the one without a model.
    """;

if (args.Length < 2 || args[0] is not ("syntax" or "names" or "times" or "dates"))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

using ServiceProvider provider = new ServiceCollection().AddLanguage().AddTimeTagging().BuildServiceProvider();
ITextAnalyzer analyzer = args.Contains("--rules") ? provider.GetRequiredService<RuleTextAnalyzer>() : provider.GetRequiredService<ITextAnalyzer>();
analyzer.Analyze(new Document("warm-up", "A first sentence loads what is loaded once."));
Stopwatch watch = new();
int tokens = 0;
AnalyzedText Analyze(string name, string text)
{
    watch.Start();
    AnalyzedText analyzed = analyzer.Analyze(new Document(name, text));
    watch.Stop();
    tokens += analyzed.Tokens.Length;
    return analyzed;
}

IReadOnlyList<Measure> measures = args[0] switch
{
    "syntax" => ScoreSyntax(),
    "names" => ScoreNames(),
    "times" => ScoreTimes(),
    _ => ScoreDates(),
};
Report.Write(Console.Out, measures, analyzer.Name, watch.Elapsed.TotalSeconds, tokens, args.Contains("--json"));
return 0;

IReadOnlyList<Measure> ScoreSyntax()
{
    int genre = Array.IndexOf(args, "--genre");
    SyntaxScore score = new();
    foreach (ConlluDocument document in ConlluCorpus.Read(args[1]))
    {
        if (genre >= 0 && document.Genre != args[genre + 1])
            continue;
        SyntaxAnalysis system = Analyze(document.Name, document.Text).ToSyntaxAnalysis();
        score.Add(document.Gold, system);
        if (args.Contains("--errors"))
            SyntaxErrors.Write(Console.Out, document.Gold, system);
    }
    return score.Measures;
}

IReadOnlyList<Measure> ScoreNames()
{
    NameScore score = new();
    foreach (NameDocument document in NameCorpus.Read(args[1]))
        score.Add(document, Analyze(document.Name, document.Text));
    return score.Measures;
}

IReadOnlyList<Measure> ScoreTimes()
{
    ITimeTagger tagger = provider.GetRequiredService<ITimeTagger>();
    TimeScore score = new(args.Contains("--errors") ? Console.Out : null);
    Stopwatch tagging = new();
    foreach (TimeDocument document in TimeCorpus.Read(args[1]))
    {
        AnalyzedText analyzed = Analyze(document.Name, document.Text);
        if (EdtfDate.TryParse(document.Created, out EdtfDate? created))
            analyzed = new AnalyzedText(analyzed.Document with { Metadata = new DocumentMetadata(Date: created) }, analyzed.Tokens, analyzed.Sentences);
        tagging.Start();
        TimeTagging times = tagger.Tag(analyzed);
        tagging.Stop();
        score.Add(document, times);
    }
    Console.Error.WriteLine($"times: {tokens / tagging.Elapsed.TotalSeconds:F0} tokens a second");
    return score.Measures;
}

IReadOnlyList<Measure> ScoreDates()
{
    ITimeTagger tagger = provider.GetRequiredService<ITimeTagger>();
    DocumentDateScore score = new(Console.Out);
    foreach ((string name, string text, string gold) in DocumentDateScore.Read(args[1], args[2]))
        score.Add(name, gold, tagger.Tag(Analyze(name, text)).Date);
    return score.Measures;
}
