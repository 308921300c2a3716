using System.Text;
using Markdig.Syntax.Inlines;

namespace ComplaintsPortal.Casework.Texts;

/// <summary>What stands inside a Markdown paragraph, as plain text: emphasis without its signs, a link as its words and its
/// address, or the bare address where that is all it says.</summary>
internal static class PlainInlines
{
    public static string Of(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines) Put(text, inline);
        return text.ToString();
    }

    private static void Put(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline:
                text.Append('\n');
                break;
            case LinkInline link:
                text.Append(Link(Of(link), link.Url ?? ""));
                break;
            case ContainerInline inner:
                text.Append(Of(inner));
                break;
        }
    }

    private static string Link(string words, string address)
    {
        var bare = address.StartsWith("mailto:", StringComparison.Ordinal) || address.StartsWith("tel:", StringComparison.Ordinal)
            ? address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..]
            : address;
        return words.Length == 0 ? bare : words == bare || bare.Length == 0 || address == "http://" + words ? words : $"{words} ({bare})";
    }
}
