using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Setup.Settings;
using ComplaintsPortal.Web.Verbs;

namespace ComplaintsPortal.Web.Tests.Architecture;

/// <summary>What the documents say of roles, settings and verbs is what the program does.</summary>
public sealed class DocumentsTests
{
    [Fact]
    [Trait("Rule", "R44")]
    public void Say_RolesPage_IsTheTableOfPowers()
    {
        var rows = Read("docs/roles.md").Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToList()).ToList();
        var roles = rows[0].Skip(2).Select(Enum.Parse<Role>).ToList();

        Assert.Equal(Enum.GetValues<Role>().Order(), roles.Order());
        Assert.Equal(Enum.GetNames<Power>(), rows.Skip(1).Select(row => row[0]));
        Assert.All(rows.Skip(1), row => Assert.Equal(
            roles.Where((_, column) => row[column + 2] == "yes"),
            roles.Where(role => Powers.Allows(role, Enum.Parse<Power>(row[0])))));
    }

    [Fact]
    public void Say_OperationsPage_NamesEverySettingAndVerb()
    {
        var page = string.Join('\n', Read("docs/operations.md"));
        var families = new[] { "Mail:Smtp:", "Mail:Imap:" };

        Assert.All(KnownSettings.Names, name => Assert.Contains(
            families.FirstOrDefault(family => name.StartsWith(family, StringComparison.Ordinal)) ?? name, page, StringComparison.Ordinal));
        Assert.All(VerbList.All, verb => Assert.Contains("`" + verb.Name, page, StringComparison.Ordinal));
    }

    private static string[] Read(string path) => File.ReadAllLines(Path.Combine(Sources.Root, path));
}
