using System.Text;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// Undoes encoded words (RFC 2047). Neighbours of one character set are joined before their bytes become text, for many programs
/// cut between two words in the midst of a character. What is no encoded word stays as it is.
/// </summary>
internal sealed class EncodedText
{
    private readonly string _text;
    private readonly Faults _faults;
    private readonly StringBuilder _result;
    private readonly List<byte> _bytes = [];
    private string _charset = "";

    private EncodedText(string text, Faults faults) => (_text, _faults, _result) = (text, faults, new StringBuilder(text.Length));

    public static string Decode(string text, Faults faults) =>
        text.Contains("=?", StringComparison.Ordinal) ? new EncodedText(text, faults).Run() : text;

    private string Run()
    {
        var (plain, from, noEnd, afterWord) = (0, 0, false, false);
        while (!noEnd && _text.IndexOf("=?", from, StringComparison.Ordinal) is >= 0 and var at)
        {
            if (!EncodedWord.TryMatch(_text, at, ref noEnd, out var word))
            {
                from = at + 2;
                continue;
            }
            var between = _text.AsSpan(plain, at - plain);
            if (!afterWord || !between.IsWhiteSpace())
            {
                Flush();
                _result.Append(between);
            }
            if (!word.Charset(_text).Equals(_charset, StringComparison.OrdinalIgnoreCase)) Flush();
            _charset = word.Charset(_text).ToString();
            word.AppendTo(_bytes, _text);
            (plain, from, afterWord) = (word.End, word.End, true);
        }
        Flush();
        return _result.Append(_text.AsSpan(plain)).ToString();
    }

    private void Flush()
    {
        if (_bytes.Count == 0) return;
        _result.Append(CharsetText.Read(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes), _charset, _faults));
        _bytes.Clear();
    }
}
