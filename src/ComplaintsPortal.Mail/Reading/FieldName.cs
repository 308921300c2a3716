using System.Text;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>Whether a line begins a header field: printable signs, perhaps blanks (RFC 822), a colon.</summary>
internal static class FieldName
{
    private const int Longest = 100;

    private static readonly string[] Common =
    [
        "Received", "Return-Path", "Delivered-To", "From", "To", "Cc", "Subject", "Date", "Message-ID", "Reply-To", "Sender", "In-Reply-To", "References",
        "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "Content-ID", "DKIM-Signature", "Authentication-Results", "Importance",
    ];

    /// <summary>The name's length, 0 where the line begins no field.</summary>
    public static int Length(ReadOnlySpan<byte> line)
    {
        var length = line.IndexOfAnyExceptInRange((byte)'!', (byte)'~') is >= 0 and var end ? end : line.Length;
        if (line[..length].IndexOf((byte)':') is >= 0 and var colon) length = colon;
        var after = line[length..].TrimStart(" \t"u8);
        return length is > 0 and <= Longest && after.StartsWith(":"u8) ? length : 0;
    }

    /// <summary>Whether the line begins a field that any message may have: a sign that we are still in the head.</summary>
    public static bool IsCommon(ReadOnlySpan<byte> line)
    {
        var name = line[..Length(line)];
        foreach (var common in Common)
            if (Ascii.EqualsIgnoreCase(name, common)) return true;
        return name.Length > 2 && Ascii.EqualsIgnoreCase(name[..2], "X-");
    }
}
