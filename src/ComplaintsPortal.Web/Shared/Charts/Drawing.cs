using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace ComplaintsPortal.Web.Shared.Charts;

/// <summary>An SVG picture being drawn, in units of its own view box. Colours are classes of charts.css; every text is encoded; numbers are invariant.</summary>
internal sealed class Drawing
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _svg = new();

    /// <param name="id">Unique on the page; title and description take theirs from it.</param>
    /// <param name="title">What the picture shows, read out first.</param>
    /// <param name="description">What it says, in a sentence.</param>
    public Drawing(string id, string title, string description, int width, int height)
    {
        var key = Encoder.Encode(id);
        Add($"<svg class=\"picture\" role=\"img\" viewBox=\"0 0 {width} {height}\" aria-labelledby=\"{key}-t {key}-d\">");
        Add($"<title id=\"{key}-t\">{Encoder.Encode(title)}</title><desc id=\"{key}-d\">{Encoder.Encode(description)}</desc>");
    }

    public Drawing Box(string style, double x, double y, double width, double height)
    {
        if (width > 0 && height > 0)
            Add($"<rect class=\"{style}\" x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\"/>");
        return this;
    }

    public Drawing Line(string style, double x1, double y1, double x2, double y2)
    {
        Add($"<line class=\"{style}\" x1=\"{x1:0.##}\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}\" y2=\"{y2:0.##}\"/>");
        return this;
    }

    /// <param name="anchor">start, middle or end.</param>
    public Drawing Text(string text, double x, double y, string anchor = "start")
    {
        Add($"<text x=\"{x:0.##}\" y=\"{y:0.##}\" text-anchor=\"{anchor}\">{Encoder.Encode(text)}</text>");
        return this;
    }

    /// <summary>Defines a hatching of that name, to be filled with <c>url(#name)</c> by <see cref="Hatched"/>.</summary>
    public Drawing Hatching(string name)
    {
        var id = Encoder.Encode(name);
        Add($"<defs><pattern id=\"{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"hatch-ground\" width=\"6\" height=\"6\"/><rect class=\"hatch-line\" width=\"3\" height=\"6\"/></pattern></defs>");
        return this;
    }

    public Drawing Hatched(string name, double x, double y, double width, double height)
    {
        if (width > 0)
            Add($"<rect class=\"hatched\" fill=\"url(#{Encoder.Encode(name)})\" x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\"/>");
        return this;
    }

    public IHtmlContent ToHtml() => new HtmlString(_svg + "</svg>");

    private void Add(FormattableString markup) => _svg.Append(markup.ToString(CultureInfo.InvariantCulture));
}
