using System.Text;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>docs/domain.md shows the table of moves as the code has it. After a change run once with APPROVE=1.</summary>
public sealed class DomainDocumentTests
{
    private const string Start = "<!-- moves -->\n", End = "<!-- /moves -->";

    [Fact]
    [Trait("Rule", "R28")]
    public void Moves_InTheDocument_AreThoseOfTheCode()
    {
        var file = Path.Combine(Root(), "docs", "domain.md");
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        var (from, to) = (text.IndexOf(Start, StringComparison.Ordinal) + Start.Length, text.IndexOf(End, StringComparison.Ordinal));

        if (Environment.GetEnvironmentVariable("APPROVE") == "1") File.WriteAllText(file, text[..from] + Table() + text[to..]);

        Assert.Equal(Table(), File.ReadAllText(file).ReplaceLineEndings("\n")[from..].Split(End)[0]);
    }

    [Fact]
    public void Statuses_InTheDocument_AllHaveTheirRegisterWord()
    {
        var text = File.ReadAllText(Path.Combine(Root(), "docs", "domain.md"));

        Assert.All(Enum.GetValues<Status>(), status => Assert.Contains($"| `{status}` | {RegisterWords.Statuses[status]} |", text, StringComparison.Ordinal));
    }

    private static string Table()
    {
        var table = new StringBuilder("| from | by | to |\n|---|---|---|\n");
        foreach (var from in Moves.All.GroupBy(m => m.From).OrderBy(g => g.Key))
            foreach (var to in from.GroupBy(m => m.To).OrderBy(g => g.Key))
                table.Append(null, $"| `{from.Key}` | {string.Join(", ", to.Select(m => m.By).Order().Select(by => $"`{by}`"))} | {(to.Key == from.Key ? "stays" : $"`{to.Key}`")} |\n");
        return table.ToString();
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ComplaintsPortal.sln")))
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new DirectoryNotFoundException("Not inside the repository.");
        return folder;
    }
}
