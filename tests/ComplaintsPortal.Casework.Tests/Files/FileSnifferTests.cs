using ComplaintsPortal.Casework.Files;
using ComplaintsPortal.Testing.Databases;

namespace ComplaintsPortal.Casework.Tests.Files;

[OnlyOn]
public sealed class FileSnifferTests
{
    public static TheoryData<string, byte[]> Taken() => new()
    {
        { ".pdf", Samples.Pdf }, { ".jpg", Samples.Jpeg }, { ".png", Samples.Png }, { ".webp", Samples.WebP },
        { ".heic", Samples.Boxed("heic") }, { ".heic", Samples.Boxed("mif1") }, { ".m4a", Samples.Boxed("M4A ") }, { ".mp4", Samples.Boxed("isom") }, { ".mp4", Samples.Boxed("mp42") },
        { ".pdf", [.. new byte[8], .. Samples.Pdf] }, { ".pdf", [.. new byte[1019], .. Samples.Pdf] }, { ".pdf", [.. "HTTP/1.1 200 OK\r\n\r\n"u8, .. Samples.Pdf] }, { ".pdf", [0xEF, 0xBB, 0xBF, .. Samples.Pdf] },
        { ".heic", Samples.Branded("xyz ", "mif1", "MiHE", "miaf") }, { ".heic", Samples.Branded("MiHE", "miaf") }, { ".mp4", Samples.Branded("3gp4") }, { ".mp4", Samples.Branded("xyz ", "3gp4") }, { ".mp4", Samples.Branded("XAVC", "XAVC", "mp42") },
        { ".m4a", Samples.Branded("M4A ", "isom") }, { ".m4a", Samples.Branded("xyz ", "M4A ") },
        { ".eml", [0xEF, 0xBB, 0xBF, .. Samples.Message] }, { ".eml", [.. "From a@b.example Mon Mar  2 09:00:00 2026\r\n"u8, .. Samples.Message] }, { ".eml", [.. ">From a@b.example\n"u8, .. Samples.Message] },
        { ".txt", [.. "From here on:\n\n"u8, .. Samples.Text] }, { ".txt", Samples.Ascii("A file begins with %PDF-1.7") }, { ".eml", [.. Samples.Message, .. Samples.Pdf] },
        { ".mp3", Samples.Mp3Tagged }, { ".mp3", Samples.Mp3Frames },
        { ".docx", Samples.Docx }, { ".xlsx", Samples.Xlsx }, { ".odt", Samples.Odt }, { ".ods", Samples.Ods },
        { ".txt", Samples.Text }, { ".txt", Samples.Windows }, { ".txt", Samples.Utf16 }, { ".eml", Samples.Message },
        { ".txt", Samples.Ascii("<script>alert(1)</script>") }, { ".txt", Samples.Ascii("Note: rappeler\nSuite: demain") },
    };

    public static TheoryData<string, byte[]> NotTaken() => new()
    {
        { "empty", [] },
        { "program", [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0] },
        { "elf", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] },
        { "archive", Samples.PlainZip },
        { "macros", Samples.Macros },
        { "damaged archive", Samples.Docx[..60] },
        { "picture and archive", [.. Samples.Jpeg, .. Samples.PlainZip] },
        { "pdf and archive", [.. Samples.Pdf, .. Samples.PlainZip] },
        { "text and archive", [.. Samples.Text, .. Samples.PlainZip] },
        { "archive before pdf", [.. Samples.PlainZip, .. Samples.Pdf] },
        { "pdf too late", [.. new byte[1020], .. Samples.Pdf] },
        { "program with the mark of pdf", [0x4D, 0x5A, 0x90, 0, .. Samples.Pdf] },
        { "page with the mark of pdf", [.. "<html>\0"u8, .. Samples.Pdf] },
        { "tape archive of a pdf", [.. new byte[257], .. "ustar"u8, .. new byte[250], .. Samples.Pdf] },
        { "rar archive of a pdf", [.. "Rar!\u001a\u0007\0"u8, .. Samples.Pdf] },
        { "late pdf and archive", [.. new byte[8], .. Samples.Pdf, .. Samples.PlainZip] },
        { "avif", Samples.Branded("avif", "mif1", "miaf") },
        { "avif as a picture", Samples.Branded("mif1", "avif", "miaf") },
        { "raw picture", Samples.Branded("crx ", "isom") },
        { "quicktime that is compatible", Samples.Branded("qt  ", "mp42") },
        { "unknown brand", Samples.Branded("xyz ", "abcd") },
        { "gif", Samples.Ascii("GIF89a\u0001\u0000") },
        { "quicktime", Samples.Boxed("qt  ") },
        { "controls", Samples.Ascii("abc\u0000def") },
        { "escape", Samples.Ascii("abc\u001b[31m") },
        { "lone sync", [0xFF, 0xFB, 0x90, 0x00, .. new byte[10]] },
        { "old office", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public void Recognise_KnownContent_TellsItsType(string ending, byte[] content) =>
        Assert.Equal(ending, FileSniffer.Recognise(new MemoryStream(content))?.Endings[0]);

    [Theory]
    [InlineData("isom", "film.mp4", ".mp4")]
    [InlineData("isom", "Dictée.M4A", ".m4a")]
    [InlineData("mp42", "dictee.m4a ", ".m4a")]
    [InlineData("3gp4", "sans ending", ".mp4")]
    [InlineData("M4A ", "film.mp4", ".m4a")]
    [InlineData("heic", "photo.m4a", ".heic")]
    public void Recognise_SoundAndFilmInOneContainer_FollowsTheEnding(string brand, string name, string ending) =>
        Assert.Equal(ending, FileSniffer.Recognise(new MemoryStream(Samples.Branded(brand)), name)?.Endings[0]);

    [Theory]
    [MemberData(nameof(NotTaken))]
    public void Recognise_AnythingElse_TakesNothing(string what, byte[] content)
    {
        Assert.NotEmpty(what);
        Assert.Null(FileSniffer.Recognise(new MemoryStream(content)));
    }

    [Fact]
    public void Recognise_HugeText_IsStillText() =>
        Assert.Equal(FileKinds.Text, FileSniffer.Recognise(new MemoryStream([.. Enumerable.Repeat((byte)'a', 10 << 20)])));

    [Theory]
    [InlineData("photo.JPG", ".jpg", "photo.JPG")]
    [InlineData("C:\\Users\\moi\\facture.exe", ".pdf", "facture.exe.pdf")]
    [InlineData("../../etc/passwd", ".txt", "passwd.txt")]
    [InlineData("photo\u202Efdp.exe", ".pdf", "photofdp.exe.pdf")]
    [InlineData("a\u0000b\r\nc.txt", ".txt", "abc.txt")]
    [InlineData("", ".png", "fichier.png")]
    [InlineData("...", ".png", "fichier.png")]
    [InlineData(null, ".pdf", "fichier.pdf")]
    [InlineData("été 2026 – contrat.pdf", ".pdf", "été 2026 – contrat.pdf")]
    [InlineData("\"quoted\".txt", ".txt", "quoted.txt")]
    public void Kept_AnyName_IsSafeAndTrue(string? name, string ending, string expected) =>
        Assert.Equal(expected, FileNames.Kept(name, FileKinds.All.Single(kind => kind.Endings[0] == ending)));

    [Fact]
    public void Kept_NameOfThousandsOfSigns_IsShortenedWithoutHalfAnEmoji()
    {
        var name = FileNames.Kept(string.Concat(Enumerable.Repeat("👋", 500)) + ".pdf", FileKinds.Pdf);
        Assert.True(name.Length <= 130);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(name)));
    }
}
