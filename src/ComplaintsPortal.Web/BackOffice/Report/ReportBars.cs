using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reporting;
using ComplaintsPortal.Web.Shared.Charts;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.BackOffice.Report;

/// <summary>The tallies as bars in people's words, the most frequent first; a word that only the year before had is shown at zero.</summary>
internal sealed class ReportBars(AnnualFigures now, AnnualFigures? before, Words words)
{
    public IReadOnlyList<ChartBar> Channels => Bars(f => f.ByChannel, word => Said(RegisterWords.Channels, word));

    public IReadOnlyList<ChartBar> Stakeholders => Bars(f => f.ByStakeholder, word => Said(RegisterWords.Stakeholders, word));

    public IReadOnlyList<ChartBar> Categories => Bars(f => f.ByCategory, word => word.Length == 0 ? words["Report.NoCategory"] : word);

    public IReadOnlyList<ChartBar> TrainingActions => Bars(f => f.ByTrainingAction, word => word.Length == 0 ? words["Report.NoTrainingAction"] : word);

    public IReadOnlyList<ChartBar> Causes => Bars(f => f.ByCause, word => word);

    private List<ChartBar> Bars(Func<AnnualFigures, IReadOnlyList<TallyLine>> of, Func<string, string> said)
    {
        var counts = of(now).ToDictionary(l => l.Word, l => l.Count);
        var earlier = before is null ? [] : of(before).ToDictionary(l => l.Word, l => l.Count);
        return
        [
            .. counts.Keys.Union(earlier.Keys)
                .Select(word => new ChartBar(said(word), counts.GetValueOrDefault(word), before is null ? null : earlier.GetValueOrDefault(word)))
                .OrderByDescending(b => b.Value).ThenBy(b => b.Label, StringComparer.CurrentCulture),
        ];
    }

    private string Said<T>(WordTable<T> table, string word) where T : struct, Enum =>
        table.TryRead(word, out var value) ? words.Of(value) : word;
}
