using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Time.Dating;
using KnowledgeGraph.Extraction.Time.Patterns;
using KnowledgeGraph.Extraction.Time.Recipes;
using KnowledgeGraph.Extraction.Time.Rules;
using KnowledgeGraph.Language;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Time;

/// <summary>
/// Tags times by rules, in two passes: expressions that state all they need, then the text's own date, then those that
/// lean on it or on each other. Thread-safe.
/// </summary>
public sealed class RuleTimeTagger : ITimeTagger
{
    private readonly TimeLexicon _lexicon;
    private readonly AtomReader _atoms;
    private readonly TimeMatcher _matcher;
    private readonly TenseReader _tense;
    private readonly DocumentDater _dater;
    private readonly TimeKnowledge _knowledge;

    /// <summary>A tagger with the library's own rules.</summary>
    public RuleTimeTagger()
        : this(TimeRuleSet.Default())
    {
    }

    /// <summary>A tagger with other rules.</summary>
    public RuleTimeTagger(TimeRuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _lexicon = rules.Lexicon;
        _atoms = new AtomReader(_lexicon);
        _matcher = new TimeMatcher(rules);
        _tense = new TenseReader(_lexicon);
        _knowledge = TimeKnowledge.Default();
        _dater = new DocumentDater(_lexicon, _tense, _knowledge);
    }

    /// <inheritdoc/>
    public TimeTagging Tag(AnalyzedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        TimeAtom[] atoms = _atoms.Read(text);
        List<FoundTime> found = FirstPass(text.Document, atoms);
        DocumentDate? date = _dater.Date(text, atoms, found);
        return new TimeTagging(SecondPass(text.Document, atoms, found, date), date);
    }

    private List<FoundTime> FirstPass(Document document, TimeAtom[] atoms)
    {
        var found = new List<FoundTime>();
        foreach (TimeMatch match in _matcher.Match(atoms))
        {
            var span = new TextSpan(atoms[match.First].Start, atoms[match.End - 1].End);
            if (document.IsBoilerplate(span))
                continue;
            var arguments = new RecipeArguments(document.Text, atoms, _lexicon, match.Rule.Pattern.Slots, match.Captures, match.Rule.With);
            Tense tense = _tense.At(document.Text, atoms, match.First, match.End);
            var context = new TimeContext(null, null, tense, _knowledge) { IsFirstPass = true };
            TimeValue value = match.Rule.Recipe!.Resolve(arguments, context);
            if (!value.IsNothing)
                found.Add(new FoundTime(match, span, arguments, tense, value));
        }
        return found;
    }

    private ImmutableArray<TimeExpression> SecondPass(Document document, TimeAtom[] atoms, List<FoundTime> found, DocumentDate? date)
    {
        var expressions = ImmutableArray.CreateBuilder<TimeExpression>(found.Count);
        CalendarPoint? own = CalendarPoint.Of(date?.Value, "the text's own date"), previous = null;
        foreach (FoundTime time in found)
        {
            TimeValue value = time.Value;
            if (value.Date is null)
                value = time.Match.Rule.Recipe!.Resolve(time.Arguments, new TimeContext(own, previous, time.Tense, _knowledge));
            if (value.IsNothing)
                continue;
            previous = CalendarPoint.Of(value.Date, "the time named before,") ?? previous;
            expressions.Add(Expression(document, atoms, time, value));
        }
        return expressions.ToImmutable();
    }

    private TimeExpression Expression(Document document, TimeAtom[] atoms, FoundTime time, TimeValue value)
    {
        TimeKind kind = time.Match.Rule.Kind;
        bool hasDate = kind is TimeKind.Date or TimeKind.Time;
        EdtfDate? date = hasDate ? value.Date : null;
        if (date is not null && OpenIntervals.Follows(_lexicon, atoms, time.Match))
            value = OpenIntervals.From(value);
        return new TimeExpression(time.Span, time.Span.In(document.Text), kind, hasDate ? value.Date : null, value.Basis, value.Reason, time.Match.Rule.Name)
        {
            TimexValue = value.Timex,
        };
    }
}

/// <summary>A match with what the first pass made of it.</summary>
internal sealed record FoundTime(TimeMatch Match, TextSpan Span, RecipeArguments Arguments, Tense Tense, TimeValue Value);
