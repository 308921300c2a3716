using System.Text.RegularExpressions;
using ComplaintsPortal.Web.Shared.Texts;
using ComplaintsPortal.Web.Tests.Shared;

namespace ComplaintsPortal.Web.Tests.BackOffice;

/// <summary>Whatever the domain and the use cases refuse has a sentence.</summary>
public sealed partial class RefusalWordsTests
{
    [Fact]
    public void Refusals_OfDomainAndCasework_AreWorded()
    {
        var texts = new TextStore();
        var codes = Sources("ComplaintsPortal.Domain").Concat(Sources("ComplaintsPortal.Casework"))
            .SelectMany(source => Code().Matches(source)).Select(match => match.Groups["code"].Value).Distinct();

        Assert.Empty(codes.Where(code => texts.Find("Refusal." + code) is null));
    }

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(Path.Combine(SourceTree.Web, "..", project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    [GeneratedRegex("""Refusal\("(?<code>[A-Za-z.-]+)"|const string (?:NoConsumerMediator|ConsumerMediatorIncomplete) = "(?<code>[a-z-]+)"|"(?<code>Deadline\.[A-Za-z]+)"\)""")]
    private static partial Regex Code();
}
