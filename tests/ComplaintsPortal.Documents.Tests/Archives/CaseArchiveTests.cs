using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Documents.Archives;
using ComplaintsPortal.Domain.Archives;

namespace ComplaintsPortal.Documents.Tests.Archives;

[Trait("Rule", "R23")]
public sealed class CaseArchiveTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(1));

    [Fact]
    public async Task Write_Case_HoldsEveryFileInOrderAndItsIndexLast()
    {
        using var zip = await WriteAsync(Case(("photo.jpg", "a"), ("Photo.JPG", "b")));

        Assert.Equal(
            ["1-reclamation/reclamation.txt", "2-pieces-jointes/photo.jpg", "2-pieces-jointes/Photo (2).JPG", "index.html"],
            zip.Entries.Select(e => e.FullName));
        Assert.Equal("b", Content(zip, "2-pieces-jointes/Photo (2).JPG"));
    }

    [Fact]
    public async Task Write_Case_NamesTheDigestOfEachFile()
    {
        using var zip = await WriteAsync(Case(("note & <b>.txt", "texte")));

        var index = Content(zip, "index.html");
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("texte"))), index, StringComparison.Ordinal);
        Assert.Contains("note &amp; &lt;b&gt;.txt", index, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", index, StringComparison.Ordinal);
        Assert.DoesNotContain("Attention", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_FileThatIsNotAsItWasStored_SaysSo()
    {
        var file = ArchiveFile.FromText("a.txt", At, "autre chose") with { KnownSha256 = new string('0', 64) };

        using var zip = await WriteAsync(new CaseArchive("2026-0001", "Essai", At, [new(ArchiveSectionKind.Attachments, [file])]));

        Assert.Contains("Attention", Content(zip, "index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file-infected")]
    [InlineData("file-waiting")]
    [InlineData("file-not-scannable")]
    public async Task Write_FileHeldBack_IsNamedWithItsDigestAndNeverOpened(string why)
    {
        var file = new ArchiveFile("facture.pdf", At, _ => throw new InvalidOperationException("opened"))
        {
            KnownSha256 = new string('a', 64), KnownLength = 1234, Withheld = new Domain.Refusal(why, "<Nom>"),
        };

        using var zip = await WriteAsync(new CaseArchive("2026-0001", "Essai", At, [new(ArchiveSectionKind.Attachments, [file])]));

        var index = Content(zip, "index.html");
        Assert.Equal(["index.html"], zip.Entries.Select(e => e.FullName));
        Assert.Contains("facture.pdf <strong>(", index, StringComparison.Ordinal);
        Assert.Contains(new string('a', 64), index, StringComparison.Ordinal);
        Assert.DoesNotContain("<Nom>", index, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"\"", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_SameCaseTwice_GivesTheSameBytes() =>
        Assert.Equal(await BytesAsync(Case(("a.txt", "x"))), await BytesAsync(Case(("a.txt", "x"))));

    [Fact]
    public async Task Write_IntoAStreamThatOnlyGoesForward_Works()
    {
        using var file = new MemoryStream();
        await using (var forward = new ForwardOnlyStream(file))
            await CaseArchiveWriter.WriteAsync(Case(("a.txt", new string('x', 300_000))), forward);

        file.Position = 0;
        using var zip = new ZipArchive(file);
        Assert.Equal(300_000, Content(zip, "2-pieces-jointes/a.txt").Length);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Windows\system.ini", "system.ini")]
    [InlineData("facture\u202Efdp.exe", "facturefdp.exe")]
    [InlineData("a\u0000b\nc.txt", "abc.txt")]
    [InlineData("quoi ? *.pdf", "quoi _ _.pdf")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("...", "fichier")]
    [InlineData("", "fichier")]
    [InlineData(".pdf", "pdf")]
    [InlineData("e\u0301te\u0301.txt", "été.txt")]
    [InlineData("réunion 😀.docx", "réunion 😀.docx")]
    public void Safe_AnyName_IsOneEverySystemTakes(string name, string safe) => Assert.Equal(safe, EntryNames.Safe(name));

    [Fact]
    public void Safe_LongName_KeepsItsEnding()
    {
        var safe = EntryNames.Safe(new string('é', 300) + ".pdf");

        Assert.Equal(100, safe.Length);
        Assert.EndsWith(".pdf", safe, StringComparison.Ordinal);
    }

    private static CaseArchive Case(params (string Name, string Text)[] attachments) => new("2026-0001", "Organisme d’essai", At,
    [
        new(ArchiveSectionKind.Complaint, [ArchiveFile.FromText("reclamation.txt", At, "Objet : matériel")]),
        new(ArchiveSectionKind.Attachments, [.. attachments.Select(a => ArchiveFile.FromText(a.Name, At, a.Text))]),
        new(ArchiveSectionKind.Replies, []),
    ]);

    private static async Task<byte[]> BytesAsync(CaseArchive archive)
    {
        using var output = new MemoryStream();
        await CaseArchiveWriter.WriteAsync(archive, output);
        return output.ToArray();
    }

    private static async Task<ZipArchive> WriteAsync(CaseArchive archive) => new(new MemoryStream(await BytesAsync(archive)));

    private static string Content(ZipArchive zip, string entry)
    {
        using var reader = new StreamReader(zip.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }
}
