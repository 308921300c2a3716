using System.Text;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Replying;

[Trait("Rule", "R24"), Trait("Rule", "R48")]
public sealed class ReplyDocumentsTests
{
    private const string Content = "Attestation de présence.";

    [Fact]
    public async Task Reply_WithADocument_CarriesItAndKeepsWhatLeft()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        var chosen = await AttachedAsync(office, reference, "attestation.txt", Content);
        await AttachedAsync(office, reference, "interne.txt", "Note de service.");

        await office.ReplyAsync(reference, Given.Settled with { DocumentIds = chosen.ToString() });
        await office.SendAsync();

        var letter = Assert.Single(await office.LettersAsync(LetterKind.Reply));
        Assert.Contains("## Documents joints\n\n- attestation\\.txt", letter.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("interne", letter.Markup, StringComparison.Ordinal);
        foreach (var message in new[] { Encoding.UTF8.GetString(office.Postman.Handed.Single(h => h.MessageId == letter.MessageId).Bytes.Span), Encoding.UTF8.GetString(letter.KeptBytes!) })
        {
            Assert.Contains("attestation.txt", message, StringComparison.Ordinal);
            Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(Content)), message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Reply_WhereStaffLeaveThemOnThePage_NamesThemAndAttachesNothing()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        var chosen = await AttachedAsync(office, reference, "attestation.txt", Content);

        await office.ReplyAsync(reference, Given.Settled with { DocumentIds = chosen.ToString(), LinksDocuments = true });
        await office.SendAsync();

        var letter = Assert.Single(await office.LettersAsync(LetterKind.Reply));
        Assert.Contains("## Documents à télécharger", letter.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(Content)), Encoding.UTF8.GetString(letter.KeptBytes!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_WithMoreThanMailTakes_LeavesThemOnThePage()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        var big = await AttachedAsync(office, reference, "dossier.txt", new string('a', (int)ReplyDocuments.MostAttached));
        var small = await AttachedAsync(office, reference, "attestation.txt", Content);
        var complaint = await office.ComplaintAsync(reference);

        var alone = await ReadAsync(new ReplyDraft { DocumentIds = big.ToString() });
        var both = await ReadAsync(new ReplyDraft { DocumentIds = $"{big} {small}" });

        Assert.Equal((true, false), (alone.Attached, both.Attached));

        Task<ChosenDocuments> ReadAsync(ReplyDraft draft) =>
            office.UseAsync<ReplyDocuments, ChosenDocuments>(documents => documents.ReadAsync(complaint, draft, default));
    }

    [Fact, Trait("Rule", "R31")]
    public async Task Sent_OnceTheReplyLeft_AreThoseDocumentsAndNoOthers()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        var chosen = await AttachedAsync(office, reference, "attestation.txt", Content);
        await AttachedAsync(office, reference, "interne.txt", "Note de service.");
        var id = await office.IdAsync(reference);
        await office.ReplyAsync(reference, Given.Settled with { DocumentIds = chosen.ToString() });
        Assert.Empty((await office.UseAsync<ReadTrackedFile, TrackedFile?>(read => read.OfAsync(id, default)))!.Sent);

        await office.SendAsync();

        var file = (await office.UseAsync<ReadTrackedFile, TrackedFile?>(read => read.OfAsync(id, default)))!;
        Assert.Equal([chosen], file.Sent[Assert.Single(file.Replies).Id].Select(d => d.Id));
    }

    [Fact]
    public async Task Reply_WithADocumentThatTheAntivirusHolds_IsRefused()
    {
        await using var office = await Office.OpenAsync(scanner: new ScannerDouble());
        var reference = await office.RegisteredAsync();
        var chosen = await AttachedAsync(office, reference, "attestation.txt", Content);

        Assert.Equal("file-waiting", await Office.RefusalAsync(() => office.ReplyAsync(reference, Given.Settled with { DocumentIds = chosen.ToString() })));
        Assert.Empty(await office.LettersAsync(LetterKind.Reply));
    }

    [Fact, Trait("Rule", "R44")]
    public async Task Reply_WithADocumentOfAnotherCase_FindsNone()
    {
        await using var office = await Office.OpenAsync();
        var foreign = await AttachedAsync(office, await office.RegisteredAsync(), "attestation.txt", Content);
        var reference = await office.RegisteredAsync();

        await Assert.ThrowsAsync<NoSuchCaseException>(() => office.ReplyAsync(reference, Given.Settled with { DocumentIds = foreign.ToString() }));
    }

    private static async Task<Guid> AttachedAsync(Office office, string reference, string name, string content)
    {
        var token = Guid.NewGuid().ToString("N");
        await office.StageAsync(token, name, content);
        await office.DoAsync<AttachDocuments>(attach => attach.ExecuteAsync(reference, token, office.Agent, default));
        return await office.SeeAsync(d => d.Documents.Where(document => document.Name == name).Select(document => document.Id).SingleAsync());
    }
}
