using System.Globalization;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Charts;

/// <summary>Twelve columns, January first, the year before as an outline behind each: <c>&lt;month-chart id="…" title="…" says="…" counts="…" counts-before="…" now="2026" before="2025" /&gt;</c>.</summary>
[HtmlTargetElement("month-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MonthChartTag(Words words) : ChartTag(words)
{
    private const int Column = 30;
    private const int Ground = 130;

    public required IReadOnlyList<int> Counts { get; set; }

    public IReadOnlyList<int>? CountsBefore { get; set; }

    public required string Now { get; set; }

    public string? Before { get; set; }

    protected override IHtmlContent Picture()
    {
        var drawing = new Drawing(Id, Title, Says, Column * Counts.Count, Ground + 20);
        var most = (double)Math.Max(1, Math.Max(Counts.Max(), CountsBefore?.Max() ?? 0));
        for (var month = 0; month < Counts.Count; month++)
        {
            var (left, height) = (month * Column, Height(Counts[month], most));
            if (CountsBefore is not null)
                drawing.Box("column-before", left + 2.5, Ground - Height(CountsBefore[month], most), 25, Height(CountsBefore[month], most));
            drawing.Box("bar", left + 7, Ground - height, 16, height);
            if (Counts[month] > 0)
                drawing.Text(Counts[month].ToString(CultureInfo.CurrentCulture), left + 15, Ground - height - 4, "middle");
            drawing.Text(Name(month)[..1].ToUpper(CultureInfo.CurrentCulture), left + 15, Ground + 15, "middle");
        }
        return drawing.Line("axis", 0, Ground, Column * Counts.Count, Ground).ToHtml();
    }

    protected override IHtmlContent Table() => ChartTable.Of(
        Title,
        CountsBefore is null ? [Words["Chart.Month"], Now] : [Words["Chart.Month"], Now, Before!],
        Counts.Select((count, month) => (Name(month), (IReadOnlyList<int?>)(CountsBefore is null ? [count] : [count, CountsBefore[month]]))));

    private static double Height(int count, double most) => (Ground - 20) * count / most;

    private static string Name(int month) => CultureInfo.CurrentCulture.DateTimeFormat.MonthNames[month];
}
