using System.Net;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>HTML to text that a person can read, from AngleSharp's tokens: no tree is built, for that of a hostile page grows without measure.</summary>
internal static class HtmlText
{
    public static string Of(string html, Faults faults)
    {
        using var source = new TextSource(new StringTextSource(html));
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.ResolverExtended)
        {
            DisableElementPositionTracking = true,
            // Each of them would cost two hundred bytes there.
            IsNotConsumingCharacterReferences = true,
            ShouldEmitAttribute = static (ref token, name) => token.Attributes.Count < Bounds.Attributes && name.Span is ("href" or "alt" or "start"),
            SkipComments = true,
        };
        var page = new HtmlPage(2 * html.Length + 4096);
        string? hidden = null;
        while (!page.IsFull)
        {
            ref var token = ref tokenizer.GetStructToken();
            if (token.Type == HtmlTokenType.EndOfFile) return page.Finish();
            if (hidden is null) hidden = Show(page, tokenizer, ref token);
            else if (token.Type == HtmlTokenType.EndTag && token.Name == hidden) hidden = null;
        }
        faults.Add(MessageFault.TooLarge);
        return page.Finish();
    }

    /// <summary>The element's name where what lies in it is not text for people; a browser looks for nothing in it but its end.</summary>
    private static string? Show(HtmlPage page, HtmlTokenizer tokenizer, ref StructHtmlToken token)
    {
        if (token.Type == HtmlTokenType.Character) page.Write(token.Data.Memory.Span.Contains('&') ? WebUtility.HtmlDecode(token.Data.ToString()) : token.Data.Memory.Span);
        if (!token.IsTag) return null;
        var name = token.Name.ToString();
        if (token.Type == HtmlTokenType.EndTag) HtmlElements.End(page, name);
        else if (name is "script" or "style" or "title" or "xmp" or "iframe" or "noembed" or "noframes" or "template")
        {
            tokenizer.State = HtmlParseMode.Rawtext;
            return name;
        }
        else HtmlElements.Begin(page, name, ref token);
        return null;
    }
}
