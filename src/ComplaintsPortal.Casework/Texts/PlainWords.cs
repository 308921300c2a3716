using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ComplaintsPortal.Casework.Texts;

/// <summary>Markdown blocks as lines of plain text: paragraphs a blank line apart, headings as they read, "–" before what is
/// listed, "> " before what is quoted, cells of a row with "|" between.</summary>
internal static class PlainWords
{
    private const string Item = "– ", Rule = "––––––––––";

    public static IEnumerable<string> Of(ContainerBlock blocks, bool close = false)
    {
        var first = true;
        foreach (var lines in blocks.Select(Lines).Where(lines => lines.Count > 0))
        {
            if (!first && !close) yield return "";
            first = false;
            foreach (var line in lines) yield return line;
        }
    }

    private static List<string> Lines(Block block) => block switch
    {
        LinkReferenceDefinitionGroup => [],
        ThematicBreakBlock => [Rule],
        CodeBlock code => [.. code.Lines.ToString().Split('\n').Select(line => "    " + line)],
        LeafBlock { Inline: { } words } => [.. PlainInlines.Of(words).Split('\n').Select(Unindented)],
        QuoteBlock quote => [.. Of(quote).Select(line => line.Length == 0 ? ">" : "> " + line)],
        ListBlock list => [.. Items(list)],
        TableRow row => [string.Join(" | ", row.OfType<ContainerBlock>().Select(cell => string.Join(' ', Of(cell, close: true))))],
        Table table => [.. Of(table, close: true)],
        ContainerBlock inner => [.. Of(inner)],
        _ => [],
    };

    private static IEnumerable<string> Items(ListBlock list)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var mark = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : Item;
            var first = true;
            foreach (var line in Of(item, close: !list.IsLoose))
            {
                yield return line.Length == 0 ? "" : (first ? mark : new string(' ', mark.Length)) + line;
                first = false;
            }

            if (list.IsLoose && item != list[^1]) yield return "";
        }
    }

    /// <summary>No-break spaces keep an indentation in Markdown; in plain text ordinary ones do.</summary>
    private static string Unindented(string line)
    {
        var words = line.TrimStart('\u00a0');
        return new string(' ', line.Length - words.Length) + words;
    }
}
