using System.Net;
using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// HTML to text that a person can read: goes once from left to right, like a browser in what it takes for tags and comments, and
/// never looks at a sign twice to find the end of something that has none.
/// </summary>
internal sealed class HtmlText
{
    private readonly string _html;
    private readonly HtmlPage _page;

    private HtmlText(string html) => (_html, _page) = (html, new HtmlPage(2 * html.Length + 4096));

    public static string Of(string html, Faults faults)
    {
        var reader = new HtmlText(html);
        var at = 0;
        while (at < html.Length && !reader._page.IsFull) at = reader.Next(at);
        if (reader._page.IsFull) faults.Add(MessageFault.TooLarge);
        return reader._page.Finish();
    }

    private int Next(int at)
    {
        if (_html[at] != '<')
        {
            var open = IndexOf('<', at);
            Text(at, open);
            return open;
        }
        var sign = at + 1 < _html.Length ? _html[at + 1] : ' ';
        if (char.IsAsciiLetter(sign)) return Tag(at + 1, isEnd: false);
        if (sign == '/' && at + 2 < _html.Length && char.IsAsciiLetter(_html[at + 2])) return Tag(at + 2, isEnd: true);
        if (sign == '!' && _html.AsSpan(at).StartsWith("<!--")) return AfterComment(at + 4);
        if (sign is '!' or '?' or '/') return After(IndexOf('>', at));
        _page.Write("<");
        return at + 1;
    }

    private void Text(int from, int to)
    {
        var text = _html.AsSpan(from, to - from);
        _page.Write(text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()) : text);
    }

    private int Tag(int at, bool isEnd)
    {
        var tag = HtmlTag.Read(_html, at, isEnd, out var end);
        if (tag.IsRaw && !isEnd) return AfterRaw(tag.Name, end);
        HtmlElements.Show(_page, tag);
        return end;
    }

    /// <summary>Past script, style and their like; where one is not ended, there is nothing left to show.</summary>
    private int AfterRaw(string name, int at)
    {
        var end = "</" + name;
        while (at < _html.Length)
        {
            var found = _html.IndexOf(end, at, StringComparison.OrdinalIgnoreCase);
            if (found < 0) return _html.Length;
            at = found + end.Length;
            if (at >= _html.Length || _html[at] is '>' or '/' || char.IsWhiteSpace(_html[at])) return After(IndexOf('>', at));
        }
        return at;
    }

    private int AfterComment(int at)
    {
        if (_html.AsSpan(at).StartsWith(">")) return at + 1;
        if (_html.AsSpan(at).StartsWith("->")) return at + 2;
        while (_html.IndexOf("--", at, StringComparison.Ordinal) is >= 0 and var dashes)
        {
            var rest = _html.AsSpan(dashes + 2);
            if (rest.StartsWith(">")) return dashes + 3;
            if (rest.StartsWith("!>")) return dashes + 4;
            at = dashes + 1;
        }
        return _html.Length;
    }

    private int IndexOf(char sign, int at) => _html.IndexOf(sign, Math.Min(at, _html.Length)) is >= 0 and var found ? found : _html.Length;

    private int After(int at) => Math.Min(at + 1, _html.Length);
}
