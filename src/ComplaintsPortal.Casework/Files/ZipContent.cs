using System.IO.Compression;
using System.Text;

namespace ComplaintsPortal.Casework.Files;

/// <summary>Office documents are archives: which one it is, the list of contents inside says. Any other archive is refused.</summary>
internal static class ZipContent
{
    private const int MostEntries = 20_000;
    private const int LongestList = 1 << 20;
    private const int EndLength = 22;
    private const int LongestComment = 65_535;
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8);

    public static FileKind? Kind(Stream content)
    {
        try
        {
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Count > MostEntries || archive.Entries.Any(IsMacro)
                ? null
                : OpenDocument(archive) ?? OfficeOpen(archive);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Whether an archive ends where the file ends: then another program would open it as one.</summary>
    public static bool Follows(Stream content)
    {
        var length = (int)Math.Min(content.Length, EndLength + LongestComment);
        var tail = new byte[length];
        content.Position = content.Length - length;
        content.ReadExactly(tail);
        for (var at = length - EndLength; at >= 0; at--)
        {
            if (tail.AsSpan(at).StartsWith("PK\u0005\u0006"u8) && at + EndLength + tail[at + 20] + (tail[at + 21] << 8) == length)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMacro(ZipArchiveEntry entry) =>
        entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.StartsWith("Basic/", StringComparison.Ordinal) && entry.Name.Equals("script-lb.xml", StringComparison.OrdinalIgnoreCase);

    private static FileKind? OpenDocument(ZipArchive archive) => Read(archive.GetEntry("mimetype"))?.Trim() switch
    {
        "application/vnd.oasis.opendocument.text" => FileKinds.Odt,
        "application/vnd.oasis.opendocument.spreadsheet" => FileKinds.Ods,
        _ => null,
    };

    private static FileKind? OfficeOpen(ZipArchive archive)
    {
        var list = Read(archive.GetEntry("[Content_Types].xml"));
        return list is null ? null
            : list.Contains(Word, StringComparison.Ordinal) && archive.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.Ordinal)) ? FileKinds.Docx
            : list.Contains(Sheet, StringComparison.Ordinal) && archive.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)) ? FileKinds.Xlsx
            : null;
    }

    /// <summary>At most so much of an entry: one that unfolds without end fills no memory.</summary>
    private static string? Read(ZipArchiveEntry? entry)
    {
        if (entry is null)
        {
            return null;
        }

        using var content = entry.Open();
        var text = new byte[LongestList];
        return Encoding.UTF8.GetString(text, 0, content.ReadAtLeast(text, text.Length, throwOnEndOfStream: false));
    }
}
