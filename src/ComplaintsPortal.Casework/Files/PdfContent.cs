namespace ComplaintsPortal.Casework.Files;

/// <summary>PDF by its mark, which readers take anywhere within the first 1,024 bytes: programs and servers put their own lines before it.</summary>
internal static class PdfContent
{
    private const int MarkWithin = 1024;
    private static readonly byte[] End = "%%EOF"u8.ToArray();

    /// <summary>Beginnings of what is another thing that holds a PDF, or a program that wears its mark.</summary>
    private static readonly byte[][] Others =
    [
        "MZ"u8.ToArray(), [0x7F, 0x45, 0x4C, 0x46], "#!"u8.ToArray(), "<"u8.ToArray(), "PK"u8.ToArray(), "Rar!"u8.ToArray(), [0x37, 0x7A, 0xBC, 0xAF], [0x1F, 0x8B],
        "GIF8"u8.ToArray(), "RIFF"u8.ToArray(), "{\\rtf"u8.ToArray(), [0xD0, 0xCF, 0x11, 0xE0], [0xCA, 0xFE, 0xBA, 0xBE], [0xCE, 0xFA, 0xED, 0xFE], [0xCF, 0xFA, 0xED, 0xFE], "MSCF"u8.ToArray(), [0, 0x61, 0x73, 0x6D],
    ];

    public static bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("%PDF-"u8);

    /// <summary>Whether the mark stands further on, before nothing that makes it another thing.</summary>
    public static bool Follows(ReadOnlySpan<byte> head)
    {
        if (head[..Math.Min(head.Length, MarkWithin)].IndexOf("%PDF-"u8) < 0 || IsTape(head) || head[4..].StartsWith("ftyp"u8)) return false;
        foreach (var other in Others)
            if (head.StartsWith(other)) return false;
        return true;
    }

    /// <summary>Whether it also ends as one: a text that only speaks of the mark does not.</summary>
    public static bool Ends(Stream content)
    {
        var tail = new byte[Math.Min(content.Length, MarkWithin)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        return tail.AsSpan().IndexOf(End) >= 0;
    }

    /// <summary>An archive that begins with the first file's name and not with a mark of its own.</summary>
    private static bool IsTape(ReadOnlySpan<byte> head) => head.Length > 262 && head[257..].StartsWith("ustar"u8);
}
