using System.Text.Json;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Tests.Organisation;

/// <summary>docs/profile.md names every measure and every standing warning.</summary>
public sealed class ProfileDocumentTests
{
    [Fact]
    public void Document_HeldAgainstTheCode_NamesEachMeasureAndWarning()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ComplaintsPortal.sln"))) folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!;
        var text = File.ReadAllText(Path.Combine(folder, "docs", "profile.md"));

        Assert.All(Enum.GetNames<CommitmentMeasure>(), name => Assert.Contains($"| `{JsonNamingPolicy.KebabCaseLower.ConvertName(name)}` |", text, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<StandingWarning>(), name => Assert.Contains($"`{name}`", text, StringComparison.Ordinal));
    }
}
