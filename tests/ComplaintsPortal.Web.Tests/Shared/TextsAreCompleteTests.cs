using System.Text.RegularExpressions;
using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.Tests.Shared;

/// <summary>Every key that pages and code name exists, every key that exists is named, and no view holds words of its own.</summary>
public sealed partial class TextsAreCompleteTests
{
    private static readonly string[] Endings = [".None", ".One", ".Many", ".Label", ".Hint", ".Missing", ".Done"];
    private static readonly IReadOnlyCollection<string> Keys = new TextStore().Keys;
    private static readonly string Sources = string.Join('\n', SourceTree.Files(".cs").Concat(SourceTree.Files(".cshtml")).SelectMany(File.ReadLines)
        .Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal)));

    [Fact]
    public void Keys_OfAllFiles_StandInOneOnly() => Assert.Empty(new TextStore().Doubled);

    [Fact]
    public void Keys_NamedInSources_Exist()
    {
        var missing = AskedKey().Matches(Sources).Select(match => match.Groups["key"].Value)
            .Where(key => key.EndsWith('.') ? !Keys.Any(known => known.StartsWith(key, StringComparison.Ordinal)) : !Keys.Contains(key) && !Endings.Any(ending => Keys.Contains(key + ending)))
            .Distinct().Order().ToList();
        Assert.True(missing.Count == 0, "No such text: " + string.Join(", ", missing));
    }

    [Fact]
    public void Keys_ThatExist_AreNamedSomewhere()
    {
        var named = QuotedKey().Matches(Sources).Select(match => match.Groups["key"].Value)
            .Concat(ActKeys()).Concat(FieldKeys()).ToHashSet();
        var families = Family().Matches(Sources).Select(match => match.Groups["family"].Value).Concat(EnumFamilies()).ToHashSet();
        var unused = Keys.Where(key => !named.Contains(key) && !named.Contains(Stem(key)) && !families.Any(key.StartsWith)).Order().ToList();
        Assert.True(unused.Count == 0, "Never named: " + string.Join(", ", unused));
    }

    [Fact]
    public void Views_HoldNoWords_OfTheirOwn()
    {
        var found = SourceTree.Files(".cshtml").SelectMany(file => BareWords(File.ReadAllText(file)).Select(word => $"{Path.GetFileName(file)}: {word}")).ToList();
        Assert.True(found.Count == 0, "Words in a view: " + string.Join(", ", found.Take(20)));
    }

    private static string Stem(string key) => Endings.Where(key.EndsWith).Select(ending => key[..^ending.Length]).FirstOrDefault(key);

    /// <summary>What the case and every act's page name by the act (CaseAct).</summary>
    private static IEnumerable<string> ActKeys() => CaseActs.All.Concat(CaseActs.Within).SelectMany(act => (string[])[$"{act.Name}.Link", $"{act.Name}.Title", $"{act.Name}.Done"]);

    /// <summary>What a field names by its form, where it says nothing else (FieldTag).</summary>
    private static IEnumerable<string> FieldKeys() => typeof(Program).Assembly.GetTypes().Where(type => type.Name.EndsWith("Form", StringComparison.Ordinal))
        .SelectMany(type => type.GetProperties().Select(property => $"{type.Name[..^4]}.{property.Name}"));

    [Fact]
    public void Acts_OnACase_HaveTheirWords() => Assert.Empty(ActKeys().Except(Keys));

    /// <summary>Enums are worded by their own name; refusals, letters and the like by the code they carry.</summary>
    private static IEnumerable<string> EnumFamilies() =>
        typeof(Domain.Refusal).Assembly.GetTypes().Concat(typeof(Casework.OfficeClock).Assembly.GetTypes()).Concat(typeof(Program).Assembly.GetTypes()).Where(type => type.IsEnum).Select(type => type.Name + ".");

    /// <summary>What would be read on the page if every tag, expression and statement were taken away.</summary>
    private static IEnumerable<string> BareWords(string view)
    {
        var text = Comment().Replace(view, "");
        text = CodeBlock().Replace(text, "");
        text = Tag().Replace(text, " ");
        text = string.Join('\n', text.Split('\n').Where(line => !Statement().IsMatch(line)));
        text = Expression().Replace(text, " ");
        return Word().Matches(text).Select(match => match.Value);
    }

    [GeneratedRegex(@"[Ww]ords(?:\[|\.Rich\(|\.Count\()\s*""(?<key>[^""]+)""|\bwords=""(?<key>[^""@]+)""")]
    private static partial Regex AskedKey();

    [GeneratedRegex("\"(?<key>[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)\"")]
    private static partial Regex QuotedKey();

    /// <summary>"Due.Count." + x, $"Due.Count.{x}".</summary>
    [GeneratedRegex("\"(?<family>(?:[A-Za-z0-9-]+\\.)+)(?:\"|\\{)")]
    private static partial Regex Family();

    [GeneratedRegex("@\\*.*?\\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"@(functions)?\s*\{(?:[^{}]|(?<o>\{)|(?<-o>\}))*(?(o)(?!))\}", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("""<!?/?[A-Za-z](?:[^<>"']|"[^"]*")*>""", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\s*(@(using|inject|model|addTagHelper|if|foreach|for|switch|section|await)\b|else\b|\}|\{|case\b|break;|default:|var\b|@:)")]
    private static partial Regex Statement();

    [GeneratedRegex(@"@\w[\w.?!]*(?:(?:\[(?:[^\[\]""]|""[^""]*"")*\]|\((?:[^()""]|""[^""]*""|\([^()]*\))*\))[\w.?!]*)*|@\((?:[^()]|\([^()]*\))*\)|&\w+;")]
    private static partial Regex Expression();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();
}
