using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.Search;

[Trait("Rule", "R33")]
public sealed class MatchingTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();
    private readonly Complaint _complaint = Sample.Complaint(rank: 42, lastName: "Lefèvre-Cœurjoly", subject: "Session annulée « sans » prévenir");

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("lefevre")]
    [InlineData("LEFÈVRE")]
    [InlineData("coeurjoly")]
    [InlineData("Cœurj")]
    [InlineData("lefevre-coeurjoly")]
    [InlineData("zoé lef")]
    [InlineData("annulée session")]
    [InlineData("2026-0042")]
    [InlineData("0612345678")]
    [InlineData("06 12 34")]
    [InlineData("zoe.lefevre@example.org")]
    [InlineData("«sans» prév")]
    public async Task Search_WhatIsThere_FindsIt(string query) => Assert.Equal([_complaint.Id], await FindAsync(query));

    [Theory]
    [InlineData("dupont")]
    [InlineData("session dupont")]
    [InlineData("0042-2026")]
    [InlineData("")]
    [InlineData("  ?! ")]
    [InlineData("\"")]
    [InlineData("' OR 1=1 --")]
    [InlineData("text:session")]
    [InlineData("NEAR(")]
    [InlineData("*")]
    public async Task Search_WhatIsNotThere_FindsNothing(string query) => Assert.Empty(await FindAsync(query));

    /// <summary>A word that one in many holds and one that nearly all hold are looked for in different ways.</summary>
    [Theory]
    [InlineData("lefevre", 1)]
    [InlineData("martin", 61)]
    public async Task Search_AmongMany_FindsAllThatHoldIt(string query, int found)
    {
        await FindAsync("");
        await using (var database = _database.CreateDbContext())
            await database.WriteAsync(() => database.AddRangeAsync(Enumerable.Range(100, 60).Select(rank => Sample.Complaint(rank, "Martin", "Autre chose", "Paul", "paul@example.net", phone: null))));

        Assert.Equal(found, (await FindAsync(query)).Count);
    }

    [Fact]
    public async Task Search_WhatBecameKnownLater_FindsIt()
    {
        await FindAsync("");
        await using (var database = _database.CreateDbContext())
        {
            await database.WriteAsync(async () =>
            {
                var complaint = (await database.Complaints.FindAsync(_complaint.Id))!;
                complaint.AddDetails(complaint.Complainant with { LastName = "Lefèvre", CustomerAccount = "CLI-77" });
                complaint.Register(new RegisterNumber(2026, 31), CompletenessDemands.None, Sample.Now);
            });
        }

        Assert.Single(await FindAsync("cli-77"));
        Assert.Single(await FindAsync("REC-2026-0031"));
        Assert.Single(await FindAsync("coeurjoly"));
    }

    [Fact, Trait("Rule", "R40")]
    public async Task Search_AfterTheEntryIsDeleted_FindsNothingAndKeepsNoWord()
    {
        await FindAsync("");
        await using var database = _database.CreateDbContext();
        await database.SearchEntries.ExecuteDeleteAsync();

        Assert.Empty(await FindAsync("lefevre"));
        if (database is not SqliteRegisterContext) return;
        var segments = await database.Database.SqlQuery<byte[]>($"SELECT block AS Value FROM search_index_data").ToListAsync();
        Assert.DoesNotContain(segments, block => System.Text.Encoding.UTF8.GetString(block).Contains("coeurjoly", StringComparison.Ordinal));
    }

    private async Task<List<Guid>> FindAsync(string query)
    {
        await using var database = _database.CreateDbContext();
        if (!await database.Complaints.AnyAsync())
            await database.WriteAsync(() => database.AddRangeAsync(_complaint, Sample.Complaint(1, "Martin", "Autre chose", "Paul", "paul@example.net", phone: null)));
        var found = await database.Matching(query).Select(entry => entry.ComplaintId).ToListAsync();
        var latest = await (await database.MatchingLatestAsync(query, default)).OrderByDescending(entry => entry.Id).Select(entry => entry.ComplaintId).ToListAsync();
        Assert.Equal(found.Order(), latest.Order());
        return found;
    }
}
