using System.Data.Common;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence.AppendOnly;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Retention;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace ComplaintsPortal.Persistence.Tests.AppendOnly;

[Trait("Rule", "R10"), Trait("Rule", "R34")]
public sealed class AppendOnlyTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _database = new();
    private readonly Complaint _complaint = Sample.Complaint();

    /// <summary>What an outsider with the file might try, each with what must not change.</summary>
    public static TheoryData<string> Forgeries =>
    [
        "UPDATE complaints SET description = 'autre'",
        "UPDATE complaints SET subject = 'autre'",
        "UPDATE complaints SET as_received_last_name = 'Autre'",
        "UPDATE complaints SET received_at = '2020-01-01T00:00:00.0000000Z'",
        "UPDATE complaints SET reference = '2026-0999'",
        "UPDATE complaints SET policy = '{}'",
        "UPDATE complaints SET register_number = NULL",
        "UPDATE complaints SET register_number = 'REC-2026-0999'",
        "UPDATE complaints SET registered_on = '2020-01-01'",
        "DELETE FROM complaints",
        "UPDATE documents SET name = 'autre.pdf'",
        "DELETE FROM documents",
        "UPDATE stored_files SET sha256 = 'x'",
        "DELETE FROM stored_files",
        "UPDATE file_chunks SET bytes = x'00'",
        "DELETE FROM file_chunks",
        "INSERT INTO file_chunks(file_id, number, bytes) SELECT id, 99, x'00' FROM stored_files",
        "UPDATE notes SET text = 'autre'",
        "DELETE FROM notes",
        "UPDATE letters SET text = 'autre'",
        "UPDATE letters SET kept_bytes = x'00'",
        "UPDATE letters SET true_digest = x'00'",
        "DELETE FROM letters",
        "UPDATE extensions SET \"to\" = '2030-01-01'",
        "DELETE FROM extensions",
        "UPDATE journal SET facts = '{}'",
        "UPDATE journal SET at = '2020-01-01T00:00:00.0000000Z'",
        "DELETE FROM journal",
        "UPDATE complaint_keys SET secret = x'00'",
        "DELETE FROM complaint_keys",
        "DELETE FROM staff",
    ];

    public async Task InitializeAsync()
    {
        var stored = await new DocumentStore(_database, new FakeTimeProvider(Sample.Instant)).WriteAsync(new MemoryStream([1, 2, 3]));
        var facts = new DocumentFacts("pièce.pdf", "application/pdf", 3, stored.Sha256!);
        _complaint.Register(new RegisterNumber(2026, 1), CompletenessDemands.None, Sample.Now);
        _complaint.Extend(Guid.CreateVersion7(), _complaint.DueOn!.Value.AddDays(3), "Enquête", Sample.Now);
        await using var database = _database.CreateDbContext();
        await database.WriteAsync(async () =>
        {
            database.AddRange(
                _complaint,
                new Document(stored.Id, _complaint.Id, facts, DocumentOrigin.Complaint, Actor.Complainant, Sample.Now),
                new Note(Guid.CreateVersion7(), _complaint.Id, "Appelé", Sample.Agent, Sample.Now),
                Sample.Letter(_complaint.Id),
                new Persistence.Staff.StaffMember { Name = "Agnès Bœuf", CreatedAt = Sample.Instant });
            await database.AppendAsync(
            [
                new JournalAct(Sample.Instant, Actor.Complainant, "complaint.received")
                {
                    ComplaintId = _complaint.Id, Contents = [Contents.Arrival(_complaint)],
                },
            ]);
        });
    }

    public Task DisposeAsync()
    {
        _database.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>SQL Server looks at references before its triggers run: a row that others point to is refused by theirs.</summary>
    [Theory]
    [MemberData(nameof(Forgeries))]
    public void Forge_ByRawSql_IsRefusedByTheDatabase(string forgery)
    {
        var refusal = Assert.ThrowsAny<DbException>(() => _database.RunRaw(forgery));

        Assert.True(
            refusal.Message.Contains("may only be added to", StringComparison.Ordinal)
                || (_database.Settings.Provider == DatabaseProvider.SqlServer && IsOfAReference(refusal) && forgery.StartsWith("DELETE", StringComparison.Ordinal)),
            refusal.Message);
    }

    /// <summary>Also with what the database may take for equal: blanks at the end, other case, accents apart, a byte of nought at the end.</summary>
    [Theory]
    [InlineData("UPDATE notes SET text = 'Appelé '")]
    [InlineData("UPDATE complaints SET subject = 'SESSION ANNULÉE'")]
    [InlineData("UPDATE complaints SET subject = 'Session annulee'")]
    [InlineData("UPDATE complaints SET subject = 'Session annulée '")]
    [InlineData("UPDATE complaints SET subject = ''")]
    [InlineData("UPDATE complaints SET as_received_phone = NULL")]
    [InlineData("UPDATE complaints SET as_received_postal_address = ''")]
    [InlineData("UPDATE letters SET kept_bytes = x'000d0aff00'")]
    [InlineData("UPDATE letters SET kept_bytes = NULL")]
    public void Forge_ByWhatLooksAlmostAlike_IsRefusedByTheDatabase(string forgery)
    {
        var refusal = Assert.ThrowsAny<DbException>(() => _database.RunRaw(forgery));

        Assert.Contains("may only be added to", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Columns that may change change, beside frozen ones that hold nothing, blanks at the end, long texts and bytes.</summary>
    [Theory]
    [InlineData("Sujet ", null, "")]
    [InlineData("", "zoe@example.org", "Zoé ")]
    public async Task Update_AMessageWithWhatMayChange_IsLetThrough(string subject, string? from, string name)
    {
        await using var database = _database.CreateDbContext();
        var file = await new DocumentStore(_database, new FakeTimeProvider(Sample.Instant)).WriteAsync(new MemoryStream([1, 0]));
        await database.WriteAsync(() => Task.FromResult(database.Add(new IncomingMessage(new KeptMessage
        {
            Id = file.Id, Key = "k ", Likeness = new string('b', 64), Sha256 = file.Sha256!, Length = 2, From = from, FromName = name, Subject = subject, Received = Sample.Now, FetchedAt = Sample.Instant,
        }))));

        await database.WriteAsync(async () => (await database.IncomingMessages.SingleAsync()).AttachTo(_complaint.Id, null, MessageDoubt.None, 1, Sample.Instant, Sample.Agent));
        await database.WriteAsync(async () => (await database.IncomingMessages.SingleAsync()).NoteAnswered(Sample.Now.On));

        var message = await database.IncomingMessages.AsNoTracking().SingleAsync();
        Assert.Equal((MessageState.AttachedToCase, Sample.Now.On), (message.State, message.AnsweredOn));
    }

    private static bool IsOfAReference(DbException refusal) => refusal.Message.Contains("conflicted with the REFERENCE constraint", StringComparison.Ordinal);

    [Fact]
    public async Task Save_AChangedNote_IsRefusedBeforeTheDatabase()
    {
        await using var database = _database.CreateDbContext();

        await Assert.ThrowsAsync<AppendOnlyException>(() => database.WriteAsync(async () =>
            database.Entry(await database.Notes.SingleAsync()).Property(note => note.Text).CurrentValue = "autre"));
    }

    [Theory]
    [InlineData(typeof(Complaint))]
    [InlineData(typeof(Document))]
    [InlineData(typeof(Note))]
    [InlineData(typeof(Domain.Letters.Letter))]
    [InlineData(typeof(JournalEntry))]
    [InlineData(typeof(CommitmentKey))]
    [InlineData(typeof(Persistence.Staff.StaffMember))]
    public async Task Save_ADeletedRow_IsRefusedBeforeTheDatabase(Type kind)
    {
        await using var database = _database.CreateDbContext();
        var set = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(kind).Invoke(database, null)!;

        await Assert.ThrowsAsync<AppendOnlyException>(() => database.WriteAsync(async () => database.Remove(await set.FirstAsync())));
    }

    [Theory]
    [InlineData(nameof(Complaint.Description))]
    [InlineData(nameof(Complaint.Reference))]
    public async Task Save_AChangedStatement_IsRefusedBeforeTheDatabase(string property)
    {
        await using var database = _database.CreateDbContext();

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.WriteAsync(async () =>
            database.Entry(await database.Complaints.SingleAsync()).Property(property).CurrentValue = "autre"));
    }

    [Fact]
    public async Task Save_AChangedFirstComplainant_IsRefusedBeforeTheDatabase()
    {
        await using var database = _database.CreateDbContext();

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.WriteAsync(async () =>
            database.Entry(await database.Complaints.SingleAsync()).ComplexProperty(c => c.AsReceived).Property(c => c.LastName).CurrentValue = "Autre"));
    }

    [Fact]
    public async Task Save_ASecondRegisterNumber_IsRefusedBeforeTheDatabase()
    {
        await using var database = _database.CreateDbContext();

        await Assert.ThrowsAsync<AppendOnlyException>(() => database.WriteAsync(async () =>
            database.Entry(await database.Complaints.SingleAsync()).Property(c => c.RegisterNumber).CurrentValue = "REC-2026-0002"));
    }

    [Fact]
    public async Task Save_WhatMayChange_IsSaved()
    {
        await using var database = _database.CreateDbContext();

        await database.WriteAsync(async () =>
        {
            var complaint = await database.Complaints.SingleAsync();
            complaint.AddDetails(complaint.Complainant with { Phone = "07" });
            complaint.Assign(null);
            (await database.Letters.SingleAsync()).Bounce("550", Sample.Instant);
        });

        Assert.Equal("07", (await database.Complaints.AsNoTracking().SingleAsync()).Complainant.Phone);
    }

    [Fact, Trait("Rule", "R40")]
    public async Task Erase_AComplaintWhoseErasureIsRecorded_IsLetThrough()
    {
        await using var database = _database.CreateDbContext();

        await database.WriteAsync(async () =>
        {
            database.Add(new Erasure { ComplaintId = _complaint.Id, At = Sample.Instant });
            await database.SaveChangesAsync();
            await database.Documents.ExecuteDeleteAsync();
            await database.StoredFiles.ExecuteDeleteAsync();
            await database.Notes.ExecuteDeleteAsync();
            await database.ComplaintKeys.ExecuteDeleteAsync();
            await database.Complaints.ExecuteUpdateAsync(set => set.SetProperty(c => c.Description, ""));
        });

        Assert.Equal(0, await database.FileChunks.CountAsync());
        Assert.Equal("", (await database.Complaints.AsNoTracking().SingleAsync()).Description);
        Assert.True((await database.VerifyJournalAsync()).Intact);
    }
}
