namespace ComplaintsPortal.Casework.Files;

/// <summary>
/// Tells what a file is by its content; its name only decides between sound and film in the same container. Null for anything the portal does not take: an unknown or damaged type, a
/// document with macros, or a file that is two things at once (a picture that is also an archive).
/// </summary>
public static class FileSniffer
{
    private const int HeadLength = 4096;

    /// <param name="content">The whole file; it must be seekable, and is left at its start.</param>
    /// <param name="name">As it was sent.</param>
    public static FileKind? Recognise(Stream content, string? name = null)
    {
        var head = Head(content);
        var kind = ByHead(head, name) ?? (ZipContent.Begins(head) ? ZipContent.Kind(content) : Later(content, head));
        if (kind is not null && !ZipContent.Begins(head) && ZipContent.Follows(content))
        {
            kind = null;
        }

        content.Position = 0;
        return kind;
    }

    private static FileKind? Later(Stream content, ReadOnlySpan<byte> head)
    {
        var kind = TextContent.Kind(content);
        return kind != FileKinds.Message && PdfContent.Follows(head) && (kind is null || PdfContent.Ends(content)) ? FileKinds.Pdf : kind;
    }

    private static FileKind? ByHead(ReadOnlySpan<byte> head, string? name) =>
        PdfContent.Begins(head) ? FileKinds.Pdf
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileKinds.Jpeg
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? FileKinds.Png
        : head.Length > 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8) ? FileKinds.WebP
        : MediaContent.Kind(head, name);

    private static byte[] Head(Stream content)
    {
        var head = new byte[HeadLength];
        content.Position = 0;
        return head[..content.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)];
    }
}
