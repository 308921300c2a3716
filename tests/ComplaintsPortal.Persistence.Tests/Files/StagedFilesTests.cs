using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace ComplaintsPortal.Persistence.Tests.Files;

[Trait("Rule", "R7")]
public sealed class StagedFilesTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(Sample.Instant);
    private readonly DocumentStore _store;
    private readonly StagedFiles _staged;

    public StagedFilesTests()
    {
        _store = new DocumentStore(_database, _clock);
        _staged = new StagedFiles(_database, _store, _clock);
    }

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task List_OfAForm_GivesItsFilesInOrderAndNoOthers()
    {
        await StageAsync("form", "un.pdf");
        await StageAsync("another form", "autre.pdf");
        await StageAsync("form", "deux.pdf");

        Assert.Equal(["un.pdf", "deux.pdf"], (await _staged.ListAsync("form")).Select(file => file.Name));
    }

    [Fact]
    public async Task Stage_AToken_KeepsOnlyItsDigest()
    {
        var staged = await StageAsync("secret token", "un.pdf");

        Assert.Equal(64, staged.TokenDigest.Length);
        Assert.DoesNotContain("secret", staged.TokenDigest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_WithinTheWrite_MakesDocumentsOfThem()
    {
        var staged = await StageAsync("form", "un.pdf");
        var complaint = Sample.Complaint();

        await AttachAsync(complaint, "form");

        await using var read = await _store.OpenReadAsync(staged.Id);
        Assert.Equal(3, read.Length);
        Assert.Empty(await _staged.ListAsync("form"));
    }

    [Fact]
    public async Task Take_WithinAWriteThatFails_LeavesThemStaged()
    {
        await StageAsync("form", "un.pdf");
        await using var database = _database.CreateDbContext();

        await Assert.ThrowsAsync<TimeoutException>(() => database.WriteAsync<int>(async () =>
        {
            await StagedFiles.TakeAsync(database, "form");
            throw new TimeoutException();
        }));

        Assert.Single(await _staged.ListAsync("form"));
    }

    [Fact]
    public async Task Remove_AFile_TakesItsContentAway()
    {
        var staged = await StageAsync("form", "un.pdf");

        await _staged.RemoveAsync("another form", staged.Id);
        Assert.Single(await _staged.ListAsync("form"));
        await _staged.RemoveAsync("form", staged.Id);

        await using var database = _database.CreateDbContext();
        Assert.Empty(await _staged.ListAsync("form"));
        Assert.Equal(0, await database.FileChunks.CountAsync());
    }

    [Fact]
    public async Task Sweep_AfterADay_TakesWhatWasNeverAttached()
    {
        await StageAsync("form", "attached.pdf");
        await AttachAsync(Sample.Complaint(), "form");
        await StageAsync("left", "left.pdf");
        await Assert.ThrowsAsync<IOException>(() => _store.WriteAsync(new Breaking()));
        _clock.Advance(StagedFiles.Kept);
        await StageAsync("young", "young.pdf");

        Assert.Equal(2, await _staged.SweepAsync());

        await using var database = _database.CreateDbContext();
        Assert.Equal(2, await database.StoredFiles.CountAsync());
        Assert.Equal(2, await database.FileChunks.CountAsync());
        Assert.Equal(0, await _staged.SweepAsync());
    }

    private async Task AttachAsync(Complaint complaint, string token)
    {
        await using var database = _database.CreateDbContext();
        await database.WriteAsync(async () =>
        {
            database.Add(complaint);
            foreach (var file in await StagedFiles.TakeAsync(database, token))
            {
                var facts = new DocumentFacts(file.Name, file.ContentType, file.Length, file.Sha256);
                database.Add(new Document(file.Id, complaint.Id, facts, DocumentOrigin.Complaint, Actor.Complainant, Sample.Now));
            }
        });
    }

    private Task<StagedFile> StageAsync(string token, string name) =>
        _staged.StageAsync(token, name, "application/pdf", new MemoryStream([1, 2, 3]));
}
