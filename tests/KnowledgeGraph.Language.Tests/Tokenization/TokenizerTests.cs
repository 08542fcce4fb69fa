namespace KnowledgeGraph.Language.Tests.Tokenization;

public class TokenizerTests
{
    [TestCase("They don't know it's Turkey's.", "They do n't know it 's Turkey 's .")]
    [TestCase("We’ll see; she’d go, I’m sure", "We ’ll see ; she ’d go , I ’m sure")]
    [TestCase("DON'T", "DO N'T")]
    [TestCase("They cannot and dont", "They can not and do nt")]
    [TestCase("the islands' coast", "the islands ' coast")]
    [TestCase("O'Brien and the Ba'ath party", "O'Brien and the Ba'ath party")]
    [TestCase("the 1980's and the 1990s", "the 1980's and the 1990s")]
    [TestCase("the class of '02", "the class of '02")]
    [TestCase("the U.S.'s aim", "the U.S. 's aim")]
    public void Parts_clitics_from_their_word_but_not_names_with_an_apostrophe(string text, string expected) =>
        AnalyzedWords.Tokens(text).Should().Be(expected);

    [TestCase("a missile-defence system", "a missile - defence system")]
    [TestCase("a 15-year-old rule", "a 15 - year - old rule")]
    [TestCase("U.S.-led forces", "U.S. - led forces")]
    [TestCase("anti-ship and co-workers, e-mail", "anti-ship and co-workers , e-mail")]
    [TestCase("pro-Russian, anti-tank-guided", "pro-Russian , anti-tank - guided")]
    [TestCase("2014-2019", "2014 - 2019")]
    [TestCase("on 2019-07-12", "on 2019-07-12")]
    public void Parts_compounds_at_the_hyphen_but_not_behind_a_prefix(string text, string expected) =>
        AnalyzedWords.Tokens(text).Should().Be(expected);

    [TestCase("S-400")]
    [TestCase("S-400s")]
    [TestCase("Su-35S")]
    [TestCase("F-35A")]
    [TestCase("AIM-120C-7")]
    [TestCase("MiG-29")]
    [TestCase("T-72B3")]
    [TestCase("Mi-24")]
    [TestCase("Il-76")]
    [TestCase("Tu-22M3")]
    [TestCase("KC-46A")]
    [TestCase("9M729")]
    public void Keeps_a_designation_whole(string designation) =>
        AnalyzedWords.Tokens($"an {designation}, {designation}'s").Should().Be($"an {designation} , {designation} 's");

    [TestCase("an S-400-style system", "an S-400 - style system")]
    [TestCase("F-16-equipped", "F-16 - equipped")]
    [TestCase("a two-3-four", "a two - 3 - four")]
    public void Parts_what_follows_a_designation(string text, string expected) =>
        AnalyzedWords.Tokens(text).Should().Be(expected);

    [TestCase("Gen. Smith, No. 5, Feb. 3 at 5 a.m.", "Gen. Smith , No. 5 , Feb. 3 at 5 a.m.")]
    [TestCase("He said no. Then", "He said no . Then")]
    [TestCase("No. They left", "No . They left")]
    [TestCase("Raytheon Inc. in the U.K. and U.S.", "Raytheon Inc. in the U.K. and U.S.")]
    [TestCase("J. D. Vance and George W. Bush", "J. D. Vance and George W. Bush")]
    [TestCase("We chose plan b.", "We chose plan b .")]
    [TestCase("He sat. We left", "He sat . We left")]
    [TestCase("GEN. SMITH", "GEN. SMITH")]
    public void Gives_a_full_stop_to_the_abbreviation_it_belongs_to(string text, string expected) =>
        AnalyzedWords.Tokens(text).Should().Be(expected);

    [TestCase("$2.5 billion, €3bn", "$ 2.5 billion , € 3 bn")]
    [TestCase("1,500 men; 1,2 and 3", "1,500 men ; 1 , 2 and 3")]
    [TestCase("24/7, 7:30 and 5pm", "24/7 , 7:30 and 5 pm")]
    [TestCase("155mm guns, 50%", "155 mm guns , 50 %")]
    [TestCase("the 20th, a .45", "the 20th , a .45")]
    [TestCase("call 713-853-3989", "call 713-853-3989")]
    [TestCase("in 2019.", "in 2019 .")]
    public void Reads_numbers_with_their_marks_and_without_their_unit(string text, string expected) =>
        AnalyzedWords.Tokens(text).Should().Be(expected);

    [TestCase("see https://example.org/a_(b)?c=d.", "see https://example.org/a_(b)?c=d .")]
    [TestCase("(www.example.com/x)", "( www.example.com/x )")]
    [TestCase("write to a.b-c@mail.example.org, please", "write to a.b-c@mail.example.org , please")]
    [TestCase("@SecDef and #NATO", "@SecDef and #NATO")]
    [TestCase("Amazon.com sells", "Amazon.com sells")]
    [TestCase("by the end.The rest", "by the end . The rest")]
    [TestCase("to go.In time", "to go . In time")]
    [TestCase("WhileIsrael", "WhileIsrael")]
    public void Keeps_addresses_whole_and_finds_a_forgotten_space(string text, string expected) =>
        AnalyzedWords.Tokens(text).Should().Be(expected);

    [TestCase("“Yes,” ‘no’ «oui» ``a''", "“ Yes , ” ‘ no ’ « oui » `` a ''")]
    [TestCase("well... so… what?!", "well ... so … what ?!")]
    [TestCase("one -- two — three–four", "one -- two — three – four")]
    [TestCase("and/or AT&T, R&D", "and / or AT&T , R&D")]
    public void Reads_quotes_dashes_and_ellipses(string text, string expected) =>
        AnalyzedWords.Tokens(text).Should().Be(expected);

    [TestCase("S-400\u00A0systems", "S-400 systems")]
    [TestCase("\uFEFFone\u200Btwo", "one two")]
    [TestCase("mis\u00ADsile", "mis\u00ADsile")]
    [TestCase("cafe\u0301", "cafe\u0301")]
    [TestCase("🚀🚀 up", "🚀 🚀 up")]
    public void Parts_at_every_kind_of_space_and_nowhere_inside_a_word(string text, string expected) =>
        AnalyzedWords.Tokens(text).Should().Be(expected);
}
