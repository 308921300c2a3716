using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ComplaintsPortal.Web.Shared.Charts;

/// <summary>The same figures as a table: what the picture shows, for whoever does not see it, and the exact numbers for whoever does.</summary>
internal static class ChartTable
{
    public static TagBuilder Of(string caption, IReadOnlyList<string> columns, IEnumerable<(string Label, IReadOnlyList<int?> Values)> rows)
    {
        var table = Element("table", "table");
        table.InnerHtml.AppendHtml(Element("caption", "visually-hidden", caption));
        var head = Element("tr");
        for (var i = 0; i < columns.Count; i++)
        {
            var cell = Element("th", i == 0 ? null : "figure", columns[i]);
            cell.Attributes["scope"] = "col";
            head.InnerHtml.AppendHtml(cell);
        }
        table.InnerHtml.AppendHtml(Around("thead", head));
        var body = Element("tbody");
        foreach (var (label, values) in rows)
            body.InnerHtml.AppendHtml(Row(label, values));
        table.InnerHtml.AppendHtml(body);
        return table;
    }

    private static TagBuilder Row(string label, IReadOnlyList<int?> values)
    {
        var row = Element("tr");
        var head = Element("th", null, label);
        head.Attributes["scope"] = "row";
        row.InnerHtml.AppendHtml(head);
        foreach (var value in values)
            row.InnerHtml.AppendHtml(Element("td", "figure", value?.ToString("N0", CultureInfo.CurrentCulture) ?? "–"));
        return row;
    }

    private static TagBuilder Around(string name, TagBuilder inner)
    {
        var outer = Element(name);
        outer.InnerHtml.AppendHtml(inner);
        return outer;
    }

    private static TagBuilder Element(string name, string? style = null, string? text = null)
    {
        var element = new TagBuilder(name);
        if (style is not null)
            element.AddCssClass(style);
        if (text is not null)
            element.InnerHtml.Append(text);
        return element;
    }
}
