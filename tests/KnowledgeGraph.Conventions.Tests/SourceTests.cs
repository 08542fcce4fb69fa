using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Conventions.Tests;

public sealed class SourceTests
{
    private const int LongestFileInLines = 400;
    private const long LargestFileInBytes = 1 << 20;

    /// <summary>Trained weights and gazetteers may be large: each has a note on its origin beside it.</summary>
    private static readonly string[] MayBeLarge = ["src/KnowledgeGraph.Language/Models/", "src/KnowledgeGraph.Extraction/Models/", "src/KnowledgeGraph.Extraction/Resources/"];

    private static readonly Regex TopLevelType = new(
        @"^(?:\[[^\n]*\]\s*)?(?:(?:public|internal|file|sealed|abstract|static|partial|readonly|ref|unsafe)\s+)*(?:class|record struct|record class|record|struct|interface|enum|delegate \S+(?: \S+)?)\s+(\w+)", RegexOptions.Multiline);

    [Test]
    public void Nothing_asks_what_time_it_is_but_through_a_time_provider() =>
        Offenders(@"\b(DateTime|DateTimeOffset)\.(Utc)?Now\b|\bDateTime\.Today\b|\bSystemClock\.Instance\b").Should().BeEmpty("the same text must give the same graph on any day");

    [Test]
    public void Libraries_do_not_write_to_the_console() =>
        Offenders(@"\bConsole\.(?!OpenStandardInput\b)").Where(path => !IsProgram(path)).Should().BeEmpty();

    [Test]
    public void A_file_holds_one_idea() =>
        Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs")).Where(path => File.ReadLines(Path.Combine(Repository.Root, path)).Count() >= LongestFileInLines).Should().BeEmpty();

    [Test]
    public void A_file_is_named_after_a_type_that_it_declares()
    {
        foreach (string path in Repository.Sources())
        {
            string name = Path.GetFileName(path).Split('.')[0];
            string[] types = [.. TopLevelType.Matches(Repository.Code(path)).Select(match => match.Groups[1].Value)];
            if (types.Length > 0 && !IsFamily(path, types))
                types.Should().Contain(name, $"{path} should be found by what is in it");
        }
    }

    [Test]
    public void No_file_is_a_drawer() =>
        Repository.Files("src").Where(path => Regex.IsMatch(path, @"(Utils?|Utility|Utilities|Helpers?|Manager|Misc|Common)(/|\.cs$)")).Should().BeEmpty();

    [Test]
    public void Only_models_and_gazetteers_are_large() =>
        Repository.Files().Where(path => new FileInfo(Path.Combine(Repository.Root, path)).Length > LargestFileInBytes)
            .Where(path => !path.EndsWith(".db", StringComparison.Ordinal) && !MayBeLarge.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))).Should().BeEmpty();

    [TestCase("000_aaac272b81d3835b.txt", "17dc0a41547f1583bc57a23a031ba88df1dfc6156784ec72e4f66c9d0b336d9c")]
    [TestCase("001_52927cc6cf4faa95.txt", "a39b94fe41235ba83a06b5742d4a5c32a95869c7e4a9130e533a7bec2d26d8e8")]
    [TestCase("002_54c6f1e1a8ad566e.txt", "a937799f73ccd82937bfb061167adf3b035189b1ec062d527e1e8c17145506e8")]
    [TestCase("003_f634004c73646d39.txt", "fb47250e4f0620f1f2dc89b84ee36e5bffcfaca4d022272c487c537be9a73936")]
    [TestCase("004_01b9c4cd6f781ffe.txt", "83c67f29bced6ee7390fb8f96133f416a7da1bcc9ed3c26196edc8e9dd29d8a1")]
    public void The_seeds_are_evidence(string name, string expected) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Repository.Root, "seeds", name)))).Should().Be(expected, "offsets in graphs point into exactly these bytes");

    [TestCase("dotnet test")]
    [TestCase("dotnet run --project src/KnowledgeGraph.Cli -- build seeds")]
    public void README_shows_the_commands_that_the_build_server_runs(string command) =>
        Repository.Read("README.md").Split('\n').Should().Contain(line => line.StartsWith(command, StringComparison.Ordinal));

    /// <summary>A plural holds a family: EventRecipes.cs types that end in Recipe, SchemaDefinitions.cs among others such that end in Definition.</summary>
    private static bool IsFamily(string path, string[] types)
    {
        string word = Regex.Match(Path.GetFileNameWithoutExtension(path), "[A-Z][a-z]+(?=s$)").Value;
        return word.Length > 0 && types.Count(type => type.EndsWith(word, StringComparison.Ordinal)) > 1;
    }

    private static IEnumerable<string> Offenders(string pattern) => Repository.Sources().Where(path => Regex.IsMatch(Repository.Code(path), pattern));

    private static bool IsProgram(string path) => path.StartsWith("src/KnowledgeGraph.Cli/", StringComparison.Ordinal) || path.StartsWith("src/KnowledgeGraph.Training/", StringComparison.Ordinal);
}
