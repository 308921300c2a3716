using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Display;

/// <summary>
/// A letter's text as it reads on paper: <c>&lt;letter text="@letter.Text" /&gt;</c>. Headings, lists, quotes and emphasis of
/// the templates are set as such; everything else stands word for word, nothing becomes a link or a picture.
/// </summary>
[HtmlTargetElement("letter", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed partial class LetterTag : TagHelper
{
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "prose letter");
        output.Attributes.SetAttribute("dir", "auto");
        output.Content.Clear();
        foreach (var block in Text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)) output.Content.AppendHtml(Block(block.Trim('\n')));
    }

    private static TagBuilder Block(string block)
    {
        var lines = block.Split('\n');
        if (block == "---") return new TagBuilder("hr") { TagRenderMode = TagRenderMode.SelfClosing };
        if (lines is [['#', '#', ' ', ..] heading]) return Line("h3", heading[3..]);
        if (lines.All(line => line.StartsWith("- ", StringComparison.Ordinal))) return List(lines);
        return lines.All(line => line.StartsWith('>')) ? Lines("blockquote", [.. lines.Select(line => line.TrimStart('>').TrimStart())]) : Lines("p", lines);
    }

    private static TagBuilder List(IEnumerable<string> lines)
    {
        var list = new TagBuilder("ul");
        foreach (var line in lines) list.InnerHtml.AppendHtml(Line("li", line[2..]));
        return list;
    }

    private static TagBuilder Lines(string tag, string[] lines)
    {
        var block = new TagBuilder(tag);
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) block.InnerHtml.AppendHtml("<br>");
            Put(block.InnerHtml, lines[i]);
        }

        return block;
    }

    private static TagBuilder Line(string tag, string line) => Lines(tag, [line]);

    private static void Put(IHtmlContentBuilder into, string line)
    {
        var end = 0;
        foreach (Match mark in Marks().Matches(line))
        {
            into.Append(line[end..mark.Index]);
            if (mark.Groups["strong"] is { Success: true } strong) into.AppendHtml("<strong>").Append(strong.Value).AppendHtml("</strong>");
            else into.Append(mark.Groups["address"].Value);
            end = mark.Index + mark.Length;
        }

        into.Append(line[end..]);
    }

    [GeneratedRegex(@"\*\*(?<strong>[^*]+)\*\*|<(?<address>https?://[^<>\s]+)>")]
    private static partial Regex Marks();
}
