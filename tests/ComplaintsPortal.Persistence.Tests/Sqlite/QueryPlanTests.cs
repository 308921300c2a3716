using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.Sqlite;

/// <summary>What is asked all day long stays quick however long the register grows: it is found by an index.</summary>
[OnlyOn(DatabaseProvider.Sqlite)]
public sealed class QueryPlanTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();
    private readonly QueryPlans _plans = new();

    private static readonly Dictionary<string, Func<RegisterContext, Task>> Queries = new()
    {
        ["by reference"] = database => database.Complaints.Where(c => c.Reference == "2026-0001").Select(c => c.Id).SingleOrDefaultAsync(),
        ["by register number"] = database => database.Complaints.Where(c => c.RegisterNumber == "REC-2026-0001").Select(c => c.Id).SingleOrDefaultAsync(),
        ["by word"] = database => database.Matching("lefevre zoe").Select(e => e.ComplaintId).ToListAsync(),
        ["by secret"] = database => database.TrackingSecrets.SingleOrDefaultAsync(s => s.Digest == new byte[32] && s.Purpose != Domain.CaseFiles.SecretPurpose.Code),
        ["documents"] = database => database.Documents.Where(d => d.ComplaintId == Guid.Empty).ToListAsync(),
        ["letters of a case"] = database => database.Letters.Where(l => l.ComplaintId == Guid.Empty).OrderBy(l => l.WrittenAt).ToListAsync(),
        ["letters to send"] = database => database.Letters.Where(l => l.State == LetterState.Queued && !l.LeftInFolder).OrderBy(l => l.Id).Take(50).ToListAsync(),
        ["letters in the folder"] = database => database.Letters.AnyAsync(l => l.State == LetterState.Queued && l.LeftInFolder),
        ["letter by message"] = database => database.Letters.SingleOrDefaultAsync(l => l.MessageId == "<1@example.org>" && l.MessageId != ""),
        ["journal of a case"] = database => database.Journal.Where(e => e.ComplaintId == Guid.Empty).OrderBy(e => e.Sequence).ToListAsync(),
    };

    public static TheoryData<string> Names => [.. Queries.Keys];

    public void Dispose() => _database.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Find_WhatIsAskedAllDay_WalksNoTable(string query)
    {
        await using var database = _database.CreateDbContext(_plans);

        await Queries[query](database);

        Assert.NotEmpty(_plans.Steps);
        Assert.Empty(_plans.Scans);
        Assert.Empty(_plans.Sorts);
    }
}
