using System.Text;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>Whether a line begins a header field: printable signs, perhaps blanks (RFC 822), a colon.</summary>
internal static class FieldName
{
    private const int Longest = 100;

    private static readonly string[] Common =
    [
        "Received", "Return-Path", "Delivered-To", "From", "To", "Cc", "Subject", "Date", "Message-ID", "Reply-To", "Sender", "In-Reply-To",
        "References", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "Content-ID", "DKIM-Signature", "Importance",
    ];

    /// <summary>The name's length, 0 where the line begins no field.</summary>
    /// <param name="after">Where the value begins.</param>
    public static int Length(ReadOnlySpan<byte> line, out int after)
    {
        after = 0;
        var length = 0;
        while (length < line.Length && length <= Longest && line[length] is > (byte)' ' and < 127 and not (byte)':') length++;
        var colon = length;
        while (colon < line.Length && colon <= Longest && line[colon] is (byte)' ' or (byte)'\t') colon++;
        if (length == 0 || colon >= line.Length || line[colon] != ':') return 0;
        after = colon + 1;
        return length;
    }

    /// <summary>Whether the line begins a field that any message may have: a sign that we are still in the head.</summary>
    public static bool IsCommon(ReadOnlySpan<byte> line)
    {
        var length = Length(line, out _);
        if (length == 0) return false;
        foreach (var name in Common)
            if (Ascii.EqualsIgnoreCase(line[..length], name)) return true;
        return length > 2 && Ascii.EqualsIgnoreCase(line[..2], "X-");
    }
}
