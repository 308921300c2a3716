using System.Text;
using ComplaintsPortal.Domain.IncomingMail;
using MimeKit;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>The boundary of a message that names another one than it uses, or none: the first line that begins with two hyphens and
/// has a field of a head below.</summary>
internal static class Boundary
{
    /// <summary>The type with its boundary put right; null where it is right, or nothing better is found.</summary>
    public static ContentType? PutRight(ContentType type, ReadOnlySpan<byte> body, Faults faults)
    {
        if (type.Boundary is { } said && (body.IndexOf(Encoding.UTF8.GetBytes("\n--" + said)) >= 0)) return null;
        faults.Add(MessageFault.Damaged);
        if (Guess(body) is not { Length: > 0 } guess) return null;
        type.Boundary = guess;
        return type;
    }

    private static string Guess(ReadOnlySpan<byte> body)
    {
        for (var at = 0; body[at..].IndexOf("\n--"u8) is >= 0 and var found;)
        {
            at += found + 1;
            var line = Lines.First(body[at..], out var next);
            if (line.Length is > 3 and <= Bounds.Boundary && FieldName.IsCommon(Lines.First(body[(at + next)..], out _)))
                return Encoding.Latin1.GetString(line[2..].TrimEnd(" \t"u8));
        }
        return "";
    }
}
