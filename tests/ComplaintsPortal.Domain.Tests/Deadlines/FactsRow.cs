using System.Globalization;
using System.Text;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

/// <summary>A row of tests/facts/deadlines.csv, worked out apart from this program.</summary>
public sealed record FactsRow(
    string Id, DateTimeOffset ReceivedAt, string Zone, DateOnly ReceivedOn, DeadlinePolicy Policy,
    DateOnly DueDate, string DueDay, DateTimeOffset DueEnd, DateOnly Due642, string Holidays)
{
    public static IReadOnlyList<FactsRow> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "facts", "deadlines.csv")).Skip(1).Select(Read)];

    public static string Folded(string text) => string.Concat(text.Replace('’', '\'').Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    private static FactsRow Read(string line)
    {
        // Only the last column is ever quoted.
        var cells = line.Split(',', 15);
        Assert.True(DeadlineWords.Regions.TryRead(cells[5], out var region), cells[5]);
        Assert.True(DeadlineWords.Conventions.TryRead(cells[7], out var convention), cells[7]);
        var days = int.Parse(cells[8], CultureInfo.InvariantCulture);
        return new FactsRow(
            cells[0], Instant(cells[1]), cells[3], Date(cells[4]),
            new DeadlinePolicy(days, convention, region, Temple: cells[6] == "true"),
            Date(cells[9]), cells[10], Instant(cells[11]), Date(cells[12]), cells[13]);
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
