using System.Globalization;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Charts;

/// <summary>One bar cut into its parts, with what each stands for under it: <c>&lt;share-chart id="…" title="…" says="…" parts="…" now="2026" /&gt;</c>. Nothing to share is an empty outline.</summary>
[HtmlTargetElement("share-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ShareChartTag(Words words) : ChartTag(words)
{
    private const int Width = 360;
    private const int BarHeight = 26;
    private const int LineHeight = 22;

    public required IReadOnlyList<ChartPart> Parts { get; set; }

    public required string Now { get; set; }

    protected override IHtmlContent Picture()
    {
        var hatching = Id + "-h";
        var drawing = new Drawing(Id, Title, Says, Width, BarHeight + 8 + (Parts.Count * LineHeight)).Hatching(hatching);
        var (total, left) = (Parts.Sum(p => p.Value), 1.0);
        drawing.Box("hollow", 1, 1, Width - 2, BarHeight);
        foreach (var part in Parts.Where(p => p.Value > 0))
        {
            var width = (Width - 2.0) * part.Value / total;
            Fill(drawing, hatching, part.Tone, left, 1, width, BarHeight);
            left += width;
        }
        for (var i = 0; i < Parts.Count; i++)
        {
            var top = BarHeight + 12 + (i * LineHeight);
            Fill(drawing, hatching, Parts[i].Tone, 1, top, 14, 14);
            drawing.Text(Parts[i].Label, 24, top + 12).Text(Parts[i].Value.ToString("N0", CultureInfo.CurrentCulture), Width, top + 12, "end");
        }
        return drawing.ToHtml();
    }

    protected override IHtmlContent Table() =>
        ChartTable.Of(Title, [Words["Chart.Label"], Now], Parts.Select(p => (p.Label, (IReadOnlyList<int?>)[p.Value])));

    private static void Fill(Drawing drawing, string hatching, ChartTone tone, double x, double y, double width, double height)
    {
        if (tone == ChartTone.Hatched)
            drawing.Hatched(hatching, x, y, width, height);
        else
            drawing.Box(tone == ChartTone.Full ? "bar" : "hollow", x, y, width, height);
    }
}
