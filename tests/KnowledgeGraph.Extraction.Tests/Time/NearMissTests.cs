using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Time;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Tests.Time;

public class NearMissTests
{
    private static readonly RuleTimeTagger Tagger = new();

    [TestCase("They bought S-300 in 40 units.")]
    [TestCase("They bought 2,019 troops' worth of food.")]
    [TestCase("The Mirage 2000 and the Boeing 747 landed.")]
    [TestCase("UN Resolution 1929 was passed.")]
    [TestCase("Theresa May said it may rain.")]
    [TestCase("They march on, as the March family did.")]
    [TestCase("He came second, and the second man fell.")]
    [TestCase("Spring Hill is a town.")]
    [TestCase("It cost $2010, or €1990.")]
    [TestCase("Some 2000 soldiers and 1900 people fled.")]
    [TestCase("The Zapad 2021 drills were big.")]
    [TestCase("The MiG-29s and F-16s of the 34th flew.")]
    [TestCase("A Leopard 2A4 and a Type 2000 tank drove.")]
    [TestCase("Dial 202-555-2010 or room 1984.")]
    [TestCase("It won 12 to 15 points, then 3:1.")]
    [TestCase("The ship sat on the sun deck; a decent mar of wed paint.")]
    [TestCase("The fall of Kabul and the winter coats were news.")]
    public void What_only_looks_like_a_time_is_left(string text) =>
        Texts(text).Should().BeEmpty();

    [TestCase("The Su-30 of 2010 flew.", "2010")]
    [TestCase("The first S-400 came in 2019, in 40 crates.", "2019")]
    [TestCase("Boeing sold 747s in 1970.", "1970")]
    [TestCase("In 2019 and 2020 they sold 10 of them.", "2019|2020")]
    [TestCase("Theresa May left in May 2019.", "May 2019")]
    [TestCase("On March 5 the march began.", "March 5")]
    [TestCase("A 2018 agreement and the decade-old deal.", "2018|decade-old")]
    [TestCase("He waited a second time for a second.", "a second")]
    public void A_time_beside_a_look_alike_is_taken(string text, string expected) =>
        string.Join('|', Texts(text)).Should().Be(expected);

    [TestCase("Feb 30 was cold.")]
    [TestCase("The ultimatum of 31 June 2022 was odd.")]
    public void A_day_that_no_calendar_has_gets_no_day(string text) =>
        Tag(text).Should().NotContain(e => e.Value != null && e.Value.Precision == DatePrecision.Day);

    [Test]
    public void Any_characters_are_survived()
    {
        var random = new Random(7);
        const string Alphabet = "March 5,2022-/.:'’–the of in 1990s ago two last week \n\t\"(ß€\ud83d\ude00Ω";
        for (int i = 0; i < 300; i++)
        {
            string text = new([.. Enumerable.Range(0, 200).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            Action tag = () => Tag(text);
            tag.Should().NotThrow("the text is '{0}'", text);
        }
    }

    private static IEnumerable<string> Texts(string text) => Tag(text).Select(e => e.Text);

    private static ImmutableArray<TimeExpression> Tag(string text)
    {
        var document = new Document("near-miss", text) { Metadata = new DocumentMetadata(Date: EdtfDate.Parse("2022-03-19")) };
        return Tagger.Tag(new PlainAnalyzer().Analyze(document)).Expressions;
    }
}
