using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Tests.Mailroom;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Persistence.Journal;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Intake;

/// <summary>The longest texts and files that are taken come back whole from each database: one that cuts what it is given destroys evidence.</summary>
[Trait("Rule", "R1")]
public sealed class LongContentTests
{
    private const int Signs = 100_000;
    private const int Bytes = 9 << 20;
    private const string LastLine = "Fin du texte";

    /// <summary>No two lines alike, so that none can stand for another.</summary>
    private static readonly string Text = string.Concat(Enumerable.Range(0, Signs).Select(i => $"Ligne {i} : œuvre « déçue ».\n"))[..(Signs - LastLine.Length)] + LastLine;

    private static readonly byte[] Content = [.. Enumerable.Range(0, Bytes).Select(i => (byte)(i * 31 >> 5))];

    [Fact]
    public async Task Submit_ALongTextAndFile_KeepsBothAndAcknowledgesThem()
    {
        await using var office = await Office.OpenAsync();
        var token = Guid.NewGuid().ToString("N");
        await office.DoAsync<StagedFiles>(files => files.StageAsync(token, "film.txt", "text/plain", new MemoryStream(Content)));

        var reference = (await office.SubmitAsync(Given.Form(token: token) with { Description = Text })).Reference;

        Assert.Equal(Text, (await office.ComplaintAsync(reference)).Description);
        Assert.Equal(Content, await ContentAsync(office, await office.SeeAsync(d => d.Documents.Select(document => document.Id).SingleAsync())));
        Assert.Contains(LastLine, MarkdownText.ToPlain(Assert.Single(await office.LettersAsync(LetterKind.Acknowledgement)).Markup), StringComparison.Ordinal);
        Assert.True((await office.SeeAsync(d => d.VerifyJournalAsync())).Intact);
    }

    [Fact]
    public async Task AddNote_OfALongText_KeepsIt()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();

        await office.DoAsync<AddNote>(note => note.ExecuteAsync(reference, Text, office.Agent, default));

        Assert.Equal(Text, (await office.SeeAsync(d => d.Notes.SingleAsync())).Text);
    }

    [Fact]
    public async Task Reply_OfALongText_KeepsItAndTheLetterAsSent()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();

        await office.ReplyAsync(reference, Given.Settled with { Reasons = Text });
        await office.SendAsync();

        var letter = Assert.Single(await office.LettersAsync(LetterKind.Reply));
        Assert.Equal(Text, (await office.SeeAsync(d => d.Replies.SingleAsync())).Reasons);
        Assert.Contains(LastLine, MarkdownText.ToPlain(letter.Markup), StringComparison.Ordinal);
        Assert.True(letter.KeptBytes!.Length > Signs);
        Assert.Contains(office.Postman.Handed, handed => SHA256.HashData(handed.Bytes.Span).SequenceEqual(letter.TrueDigest));
    }

    [Fact, Trait("Rule", "R50")]
    public async Task Fetch_ALongMessageWithALongFile_KeepsItsBytesAndItsText()
    {
        await using var office = await Office.OpenAsync();

        var message = await office.TakeAsync(Mailroom.Mail.WithFile("Réclamation", Text, "film.txt", Encoding.Latin1.GetString(Content.Select(b => (byte)('a' + (b % 26))).ToArray())));

        var kept = await ContentAsync(office, message.Id);
        Assert.Equal(message.Sha256, Convert.ToHexStringLower(SHA256.HashData(kept)));
        Assert.Equal((MessageState.BecameComplaint, message.Length), (message.State, kept.LongLength));
        Assert.Equal(Text, (await office.ComplaintAsync(await office.ReferenceAsync(message))).Description.ReplaceLineEndings("\n"));
        Assert.Equal(Bytes, await office.SeeAsync(d => d.Documents.Select(document => document.Length).SingleAsync()));
    }

    private static Task<byte[]> ContentAsync(Office office, Guid file) => office.UseAsync<DocumentStore, byte[]>(async store =>
    {
        await using var stream = await store.OpenReadAsync(file);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    });
}
