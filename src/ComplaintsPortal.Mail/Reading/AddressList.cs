using System.Text;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// Mailboxes of an address field (RFC 5322, 3.4): quoted names, comments, groups, obsolete routes, and what careless programs write.
/// Only what a letter can be addressed to is given back.
/// </summary>
internal sealed class AddressList
{
    private readonly string _text;
    private readonly Faults _faults;
    private readonly int _atMost;
    private readonly List<Mailbox> _found = [];
    private readonly StringBuilder _phrase = new();
    private readonly StringBuilder _carried = new();
    private string? _bracketed, _comment;
    private bool _noWordEnd;

    private AddressList(string text, int atMost, Faults faults) => (_text, _atMost, _faults) = (text, atMost, faults);

    public static List<Mailbox> Read(string? text, int atMost, Faults faults) => text is null ? [] : new AddressList(text, atMost, faults).Run();

    private List<Mailbox> Run()
    {
        var at = 0;
        while (at < _text.Length && _found.Count < _atMost) at = Take(at);
        if (_found.Count < _atMost) End(carries: false);
        return _found;
    }

    private int Take(int at)
    {
        switch (_text[at])
        {
            case '"': return Quoted(at + 1);
            case '>': return at + 1;
            case '(': return Comment(at + 1);
            case '<': return Bracketed(at + 1);
            case ',' or ';':
                End(carries: _text[at] == ',');
                return at + 1;
            case ':' when !_phrase.Equals("mailto"):
                // The name of a group; its members follow.
                Clear();
                return at + 1;
            case ':':
                _phrase.Clear();
                return at + 1;
            case '=' when !_noWordEnd && at + 1 < _text.Length && _text[at + 1] == '?' && EncodedWord.TryMatch(_text, at, ref _noWordEnd, out var word):
                _phrase.Append(_text, at, word.End - at);
                return word.End;
            default:
                _phrase.Append(_text[at]);
                return at + 1;
        }
    }

    private int Quoted(int at)
    {
        var from = _phrase.Length;
        for (; at < _text.Length && _text[at] != '"'; at++)
        {
            if (_text[at] == '\\' && at + 1 < _text.Length) at++;
            _phrase.Append(_text[at]);
        }
        // The quoted word of an address: with a blank in it there is no writing to it, and half of it is somebody else's.
        if (at + 1 < _text.Length && _text[at + 1] == '@') _phrase.Replace(' ', '\0', from, _phrase.Length - from);
        return at + 1;
    }

    /// <summary>Comments lie within comments; the last one's text serves as a name where there is no other.</summary>
    private int Comment(int at)
    {
        var comment = new StringBuilder();
        for (var depth = 1; at < _text.Length; at++)
        {
            var sign = _text[at];
            if (sign == '\\' && at + 1 < _text.Length) sign = _text[++at];
            else if (sign == '(') depth++;
            else if (sign == ')' && --depth == 0) break;
            comment.Append(sign);
        }
        _comment = comment.ToString();
        return at + 1;
    }

    private int Bracketed(int at)
    {
        var end = _text.AsSpan(at).IndexOfAny('>', ',');
        // A comma stands in brackets only in a route, which ends in a colon.
        if (end > 0 && _text[at + end] == ',' && _text[at] == '@') end = _text.AsSpan(at).IndexOf('>');
        var content = end < 0 ? _text.AsSpan(at) : _text.AsSpan(at, end);
        _bracketed ??= Plain(content);
        if (end < 0) return _text.Length;
        return _text[at + end] == '>' ? at + end + 1 : at + end;
    }

    private void End(bool carries)
    {
        var name = _phrase.ToString();
        var address = _bracketed;
        if (address is null) (name, address) = Loose(name);
        if (Mailbox.IsAddress(address))
        {
            if (string.IsNullOrWhiteSpace(name)) name = _comment ?? "";
            _found.Add(new Mailbox(Name(_carried.Length == 0 ? name : _carried + name, address!), address!));
            _carried.Clear();
        }
        // Dupont, Hélène <…> without the quotes it wants: the first half belongs to the name that follows.
        else if (carries && _bracketed is null && _carried.Length + name.Length < Bounds.Name && !string.IsNullOrWhiteSpace(name)) _carried.Append(name.AsSpan().Trim()).Append(", ");
        else _carried.Clear();
        Clear();
    }

    private void Clear()
    {
        _phrase.Clear();
        (_bracketed, _comment) = (null, null);
    }

    /// <summary>An address without brackets: the word with the at sign; other words are its name.</summary>
    private static (string Name, string? Address) Loose(string phrase)
    {
        var at = phrase.LastIndexOf('@');
        if (at <= 0) return (phrase, null);
        var (from, to) = (at, at + 1);
        while (from > 0 && phrase[from - 1] is ' ' or '\t') from--;
        while (from > 0 && phrase[from - 1] is not (' ' or '\t')) from--;
        while (to < phrase.Length && phrase[to] is ' ' or '\t') to++;
        while (to < phrase.Length && phrase[to] is not (' ' or '\t')) to++;
        return (phrase[..from] + phrase[to..], Plain(phrase.AsSpan(from, to - from)));
    }

    /// <summary>Without blanks, needless quotes, a second bracket, the obsolete route.</summary>
    private static string Plain(ReadOnlySpan<char> content)
    {
        var plain = new StringBuilder(Math.Min(content.Length, Mailbox.LongestAddress + 2));
        foreach (var sign in content)
        {
            if (sign is ' ' or '\t' or '"' or '<' || sign == '\'' && plain.Length == 0) continue;
            if (sign == ':' && (plain.Length > 0 && plain[0] == '@' || plain.Equals("mailto"))) plain.Clear();
            else if (plain.Length <= Mailbox.LongestAddress) plain.Append(sign);
        }
        return plain.ToString().TrimEnd('\'', '.');
    }

    private string Name(string phrase, string address)
    {
        var name = FieldText.Decoded(phrase, Bounds.Name, _faults);
        if (name.Length > 2 && name[0] == '\'' && name[^1] == '\'') name = name[1..^1].Trim();
        return name.Equals(address, StringComparison.OrdinalIgnoreCase) ? "" : name;
    }
}
