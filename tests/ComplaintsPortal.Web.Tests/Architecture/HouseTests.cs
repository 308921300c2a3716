using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ComplaintsPortal.Web.Tests.Architecture;

/// <summary>Keeps the direction of the arrows, the walls between the areas of Web, and the one clock.</summary>
public sealed partial class HouseTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Domain"] = [],
        ["Persistence"] = ["Domain"],
        ["Mail"] = ["Domain"],
        ["Documents"] = ["Domain"],
        ["Casework"] = ["Persistence"],
        ["Web"] = ["Casework", "Mail", "Documents"],
    };

    private static readonly string[] Areas = ["PublicSite", "Tracking", "BackOffice", "Account"];

    public static TheoryData<string> Projects => [.. Arrows.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Reference_InTheProjectFiles_FollowsTheArrows(string project)
    {
        var file = Sources.Files("*.csproj", "src").Single(path => path.EndsWith($"ComplaintsPortal.{project}.csproj", StringComparison.Ordinal));
        var referenced = XDocument.Load(file).Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')).Split('.')[1]);

        Assert.Equal(Arrows[project].Order(), referenced.Order());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Reference_InTheCompiledAssemblies_FollowsTheArrows(string project)
    {
        var allowed = Reachable(project);
        var referenced = Assembly.Load("ComplaintsPortal." + project).GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("ComplaintsPortal.", StringComparison.Ordinal))
            .Select(name => name.Name!.Split('.')[1]);

        Assert.Empty(referenced.Except(allowed));
    }

    [Fact]
    public void Reference_OfDomain_NeedsNoPackage()
    {
        var file = Sources.Files("ComplaintsPortal.Domain.csproj", "src").Single();

        Assert.DoesNotContain(XDocument.Load(file).Descendants(), element => element.Name.LocalName is "PackageReference" or "FrameworkReference");
    }

    [Fact]
    public void Use_InCasework_KnowsNoPagesNorRequests()
    {
        var types = Assembly.Load("ComplaintsPortal.Casework").GetReferencedAssemblies().Select(name => name.Name!);

        Assert.DoesNotContain(types, name => name.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal));
    }

    [Fact]
    public void Use_BetweenTheAreasOfWeb_NeverHappens()
    {
        var crossing = Sources.Files("*.cs*", "src", "ComplaintsPortal.Web")
            .SelectMany(file => AreaOf(file) is { } area
                ? Areas.Where(other => other != area && Mentions(file, other)).Select(other => $"{Sources.Relative(file)} uses {other}")
                : []);

        Assert.Empty(crossing);
    }

    [Fact]
    public void Use_OfShared_KnowsNoArea()
    {
        var crossing = Sources.Files("*.cs*", "src", "ComplaintsPortal.Web", "Shared")
            .SelectMany(file => Areas.Where(area => Mentions(file, area)).Select(area => $"{Sources.Relative(file)} uses {area}"));

        Assert.Empty(crossing);
    }

    [Fact]
    [Trait("Rule", "R14")]
    public void Read_TheClock_HappensOnlyThroughTimeProvider()
    {
        var reading = Sources.Files("*.cs", "src").Where(file => Clock().IsMatch(File.ReadAllText(file)));

        Assert.Empty(reading.Select(Sources.Relative));
    }

    /// <summary>The antivirus reads what nobody may read yet, and the mailroom the text of a message; everyone else goes through the gate.</summary>
    [Fact]
    public void Read_TheContentOfAFile_HappensOnlyThroughTheGate()
    {
        var reading = Sources.Files("*.cs", "src").Where(file => StoredContent().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName);

        Assert.Equal(["DocumentStore.cs", "FileGate.cs", "RawMessages.cs", "ScanFiles.cs"], reading.Order());
    }

    [Fact]
    public void Name_OfAType_SaysWhatItIs()
    {
        var vague = Arrows.Keys.SelectMany(project => Assembly.Load("ComplaintsPortal." + project).GetTypes())
            .Where(type => type.Namespace?.StartsWith("ComplaintsPortal", StringComparison.Ordinal) == true && type.IsPublic && Vague().IsMatch(type.Name));

        Assert.Empty(vague.Select(type => type.FullName));
    }

    private static HashSet<string> Reachable(string project) =>
        [.. Arrows[project], .. Arrows[project].SelectMany(Reachable)];

    private static string? AreaOf(string file) =>
        Areas.FirstOrDefault(area => Sources.Relative(file).StartsWith($"src/ComplaintsPortal.Web/{area}/", StringComparison.Ordinal));

    private static bool Mentions(string file, string area) =>
        File.ReadAllText(file).Contains("ComplaintsPortal.Web." + area, StringComparison.Ordinal);

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bDateTime\.Today\b|\bEnvironment\.TickCount")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\bDocumentStore\b[\s\S]*\.?OpenReadAsync\(")]
    private static partial Regex StoredContent();

    [GeneratedRegex("(Manager|Helper|Util|Utils|Processor|Dto|Info)$")]
    private static partial Regex Vague();
}
