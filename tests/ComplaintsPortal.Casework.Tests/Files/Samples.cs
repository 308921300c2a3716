using System.IO.Compression;
using System.Text;

namespace ComplaintsPortal.Casework.Tests.Files;

/// <summary>The smallest files of each type that their own programs would know.</summary>
internal static class Samples
{
    public static byte[] Pdf => Ascii("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF");
    public static byte[] Jpeg => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. Ascii("JFIF"), 0, 1, 0xFF, 0xD9];
    public static byte[] Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. Ascii("IHDR")];
    public static byte[] WebP => [.. Ascii("RIFF"), 20, 0, 0, 0, .. Ascii("WEBPVP8 "), 0, 0, 0, 0];
    public static byte[] Text => Encoding.UTF8.GetBytes("Ma réclamation, en toutes lettres.\r\nÀ bientôt 👋");
    public static byte[] Windows => Encoding.Latin1.GetBytes("Ma réclamation à 12 \u0080");
    public static byte[] Utf16 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Réclamation")];
    public static byte[] Message => Ascii("From: a@example.org\r\nTo: b@example.org\r\nSubject: Reclamation\r\nDate: Tue, 3 Mar 2026 10:00:00 +0100\r\n\r\nBonjour");

    public static byte[] Boxed(string brand) => [0, 0, 0, 24, .. Ascii("ftyp" + brand), 0, 0, 2, 0, .. Ascii("isomiso2")];

    /// <summary>An ISO container that bears these brands, the first as its own, the others as compatible.</summary>
    public static byte[] Branded(string brand, params string[] compatible) =>
        [0, 0, 0, (byte)(16 + (4 * compatible.Length)), .. Ascii("ftyp" + brand), 0, 0, 2, 0, .. Ascii(string.Concat(compatible)), .. new byte[8]];

    public static byte[] Mp3Tagged => [.. Ascii("ID3"), 3, 0, 0, 0, 0, 0, 10, .. new byte[20]];

    /// <summary>Two frames of 128 kbit/s at 44.1 kHz: 417 bytes each.</summary>
    public static byte[] Mp3Frames => [.. Frame(), .. Frame()];

    public static byte[] Docx => Zip(("[Content_Types].xml", OfficeList("wordprocessingml.document")), ("word/document.xml", "<w:document/>"));
    public static byte[] Xlsx => Zip(("[Content_Types].xml", OfficeList("spreadsheetml.sheet")), ("xl/workbook.xml", "<workbook/>"));
    public static byte[] Odt => Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>"));
    public static byte[] Ods => Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>"));
    public static byte[] Macros => Zip(("[Content_Types].xml", OfficeList("wordprocessingml.document")), ("word/document.xml", "<x/>"), ("word/vbaProject.bin", "x"));
    public static byte[] PlainZip => Zip(("readme.txt", "hello"));

    public static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Frame() => [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]];

    private static string OfficeList(string part) =>
        $"<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.{part}.main+xml\"/></Types>";

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.NoCompression).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
