using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Mail.Fetching;

/// <summary>Takes an answer apart: words, quoted texts, counted bytes, lists. The odd places of <paramref name="pieces"/> are counted bytes.</summary>
internal sealed class ImapValues(List<byte[]> pieces, int from)
{
    private const int Deepest = 16;
    private int _piece, _at = from;

    public IReadOnlyList<ImapValue> Read()
    {
        var values = List(0);
        return AtEnd ? values : throw Garbled();
    }

    private byte[] Line => pieces[_piece];

    private bool AtEnd => _at >= Line.Length && _piece + 1 >= pieces.Count;

    private List<ImapValue> List(int depth)
    {
        if (depth > Deepest) throw Garbled();
        var values = new List<ImapValue>();
        while (!AtEnd)
        {
            var sign = _at < Line.Length ? Line[_at] : (byte)0;
            if (sign == ')' && depth > 0) break;
            if (sign == ' ') _at++;
            else if (sign == '(') values.Add(Inner(depth));
            else if (sign == '"') values.Add(Quoted());
            else if (sign == '{' && IsCount) values.Add(Counted());
            else values.Add(Word());
        }

        return values;
    }

    private bool IsCount => _piece + 2 < pieces.Count && Line.AsSpan(_at).IndexOf((byte)'}') == Line.Length - _at - 1;

    private ImapValue Inner(int depth)
    {
        _at++;
        var values = List(depth + 1);
        if (_at >= Line.Length || Line[_at] != ')') throw Garbled();
        _at++;
        return new ImapValue(null, values);
    }

    private ImapValue Quoted()
    {
        var text = new List<byte>();
        for (_at++; _at < Line.Length && Line[_at] != '"'; _at++)
        {
            if (Line[_at] == '\\' && _at + 1 < Line.Length) _at++;
            text.Add(Line[_at]);
        }

        if (_at >= Line.Length) throw Garbled();
        _at++;
        return new ImapValue([.. text], null);
    }

    private ImapValue Counted()
    {
        var value = new ImapValue(pieces[_piece + 1], null);
        (_piece, _at) = (_piece + 2, 0);
        return value;
    }

    /// <summary>What stands in square brackets belongs to the word: <c>BODY[HEADER.FIELDS (SUBJECT)]</c>.</summary>
    private ImapValue Word()
    {
        var (start, brackets) = (_at, 0);
        for (; _at < Line.Length; _at++)
        {
            if (Line[_at] == '[') brackets++;
            else if (Line[_at] == ']') brackets--;
            else if (_at > start && brackets <= 0 && " ()\"{"u8.Contains(Line[_at])) break;
        }

        if (_at == start) throw Garbled();
        var word = Line[start.._at];
        return new ImapValue(System.Text.Ascii.EqualsIgnoreCase(word, "NIL") ? null : word, null);
    }

    private static MailFailedException Garbled() => new(MailFault.Garbled);
}
