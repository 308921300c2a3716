using System.Text;

namespace ComplaintsPortal.Mail.Mime;

/// <summary>Writes header fields, folded, and bodies, with CRLF throughout.</summary>
internal sealed class MimeWriter
{
    /// <summary>RFC 5322 2.1.1: lines should have at most 78 characters, and must have at most 998; RFC 2047 2: with encoded words at most 76.</summary>
    private const int LineLength = 76;

    private readonly StringBuilder _text = new();

    /// <summary>A value may be broken before any of its spaces.</summary>
    public void Header(string name, string value)
    {
        var line = new StringBuilder(name).Append(':');
        foreach (var word in value.Split(' '))
        {
            if (line.Length + 1 + word.Length > LineLength && line.ToString().Trim().Length > 0 && !line.ToString().EndsWith(':'))
            {
                _text.Append(line).Append("\r\n");
                line.Clear();
            }
            line.Append(' ').Append(word);
        }
        _text.Append(line).Append("\r\n");
    }

    public void EndHeaders() => _text.Append("\r\n");

    /// <summary>The line end before a delimiter belongs to the delimiter, not to the part.</summary>
    public void Delimiter(string boundary) => _text.Append("\r\n--").Append(boundary).Append("\r\n");

    public void ClosingDelimiter(string boundary) => _text.Append("\r\n--").Append(boundary).Append("--\r\n");

    public void Body(string encoded) => _text.Append(encoded);

    /// <summary>ASCII, save where an address itself is not (RFC 6532).</summary>
    public byte[] ToArray() => Encoding.UTF8.GetBytes(_text.ToString());
}
