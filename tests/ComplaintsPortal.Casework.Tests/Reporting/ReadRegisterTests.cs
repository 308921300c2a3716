using ComplaintsPortal.Casework.Reporting;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reporting;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Reporting;

[Trait("Rule", "R33")]
public sealed class ReadRegisterTests
{
    [Fact]
    public async Task Execute_ActionsAndReplies_GoWithTheirComplaint()
    {
        using var work = new YearOfWork();
        var treated = await work.ArriveAsync("2026-03-02");
        var left = await work.ArriveAsync("2026-03-02");
        await work.RegisterAsync(treated);
        await work.TreatAsync(treated);
        work.Be("2026-03-04");
        await work.TreatAsync(treated);
        await work.ReplyAsync(treated, "2026-03-05", Decision.Upheld);

        var rows = await RowsAsync(work);

        Assert.Equal([treated, left], rows.Select(r => r.Reference));
        Assert.Equal([new(new(2026, 3, 2), "Postes vérifiés"), new(new(2026, 3, 4), "Postes vérifiés")], rows[0].Actions);
        Assert.Contains("Voici pourquoi.", rows[0].Reply, StringComparison.Ordinal);
        Assert.Empty(rows[1].Actions);
        Assert.Null(rows[1].Reply);
    }

    [Fact]
    public async Task Execute_ManyPages_BringEachOnceInTheOrderOfItsReference()
    {
        const int many = 2300;
        using var work = new YearOfWork();
        work.Be("2026-07-01");
        await FillAsync(work, many);

        var rows = await RowsAsync(work);

        Assert.Equal(many, rows.Count);
        Assert.Equal(rows.Select(r => r.Reference).Order(StringComparer.Ordinal), rows.Select(r => r.Reference));
        Assert.Equal(many, rows.Select(r => r.Reference).Distinct().Count());
        Assert.All(rows, row => Assert.Equal("Camille", row.FirstName));
    }

    [Fact]
    public async Task Execute_ReaderStopsEarly_LeavesTheRegisterFree()
    {
        using var work = new YearOfWork();
        work.Be("2026-07-01");
        await FillAsync(work, 1200);

        var again = await work.Portal.UseAsync<ReadRegister, int>(async read =>
        {
            await read.ExecuteAsync(null, null).FirstAsync();
            return await read.ExecuteAsync(null, null).CountAsync();
        });

        Assert.Equal(1200, again);
    }

    private static Task FillAsync(YearOfWork work, int count) => work.Portal.UseAsync<IDbContextFactory<RegisterContext>>(
        registers => new GeneratedRegister(registers.CreateDbContext, work.Portal.Clock.GetUtcNow()).FillAsync(count, 1, 7, default));

    private static Task<List<RegisterRow>> RowsAsync(YearOfWork work) =>
        work.Portal.UseAsync<ReadRegister, List<RegisterRow>>(read => read.ExecuteAsync(null, null).ToListAsync().AsTask());
}
