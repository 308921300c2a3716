using System.Globalization;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Charts;

/// <summary>Horizontal bars, one under the other, each with its label above it so that long ones fit on a telephone:
/// <c>&lt;bar-chart id="…" title="…" says="…" bars="Model.Channels" now="2026" before="2025" /&gt;</c>. The thin bar is the year before.</summary>
[HtmlTargetElement("bar-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarChartTag(Words words) : ChartTag(words)
{
    private const int Width = 360;
    private const int RowHeight = 40;
    private const int Longest = 44;

    public required IReadOnlyList<ChartBar> Bars { get; set; }

    /// <summary>Heads the column of the values.</summary>
    public required string Now { get; set; }

    /// <summary>Heads the column of the values before; none where nothing is compared.</summary>
    public string? Before { get; set; }

    protected override IHtmlContent Picture()
    {
        var drawing = new Drawing(Id, Title, Says, Width, Math.Max(1, Bars.Count) * RowHeight);
        var most = Math.Max(1, Bars.Count == 0 ? 1 : Bars.Max(b => Math.Max(b.Value, b.Before ?? 0)));
        for (var i = 0; i < Bars.Count; i++)
        {
            var (bar, top) = (Bars[i], i * RowHeight);
            drawing
                .Text(Shown(bar.Label), 0, top + 13)
                .Text(bar.Value.ToString("N0", CultureInfo.CurrentCulture), Width, top + 13, "end")
                .Box("bar", 0, top + 18, (double)Width * bar.Value / most, 10)
                .Box("bar-before", 0, top + 29, (double)Width * (bar.Before ?? 0) / most, 4)
                .Line("axis", 0, top + 17, 0, top + 34);
        }
        return drawing.ToHtml();
    }

    protected override IHtmlContent Table() => ChartTable.Of(
        Title,
        Before is null ? [Words["Chart.Label"], Now] : [Words["Chart.Label"], Now, Before],
        Bars.Select(b => (b.Label, (IReadOnlyList<int?>)(Before is null ? [b.Value] : [b.Value, b.Before]))));

    /// <summary>The picture shortens; the table has the whole label.</summary>
    private static string Shown(string label) => label.Length <= Longest ? label : string.Concat(label.AsSpan(0, Longest - 1).TrimEnd(), "…");
}
