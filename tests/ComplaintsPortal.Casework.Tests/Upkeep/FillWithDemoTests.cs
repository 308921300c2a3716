using ComplaintsPortal.Casework.Upkeep.Demo;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Search;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Upkeep;

public sealed class FillWithDemoTests
{
    /// <summary>What is composed in memory and written in rows is what the use cases leave act by act: every table, every letter, every fact.</summary>
    [Fact]
    [Trait("Rule", "R34")]
    public async Task Execute_ComparedWithThePlayedOne_LeavesTheSameRegister()
    {
        await using var composed = await DemoOffice.OpenAsync();
        await using var played = await DemoOffice.OpenAsync();

        await composed.ComposeAsync(60);
        await played.PlayAsync(60);

        Assert.Equal(await played.ForeseeableAsync(), await composed.ForeseeableAsync());
    }

    [Fact]
    public async Task Execute_TwiceWithTheSameSeed_LeavesTheSameRegister()
    {
        await using var one = await DemoOffice.OpenAsync();
        await using var other = await DemoOffice.OpenAsync();
        await using var third = await DemoOffice.OpenAsync();

        await one.ComposeAsync(80);
        await other.ComposeAsync(80);
        await third.ComposeAsync(80, seed: DemoOffice.Seed + 1);

        Assert.Equal(await one.ForeseeableAsync(), await other.ForeseeableAsync());
        Assert.NotEqual(await one.ForeseeableAsync(), await third.ForeseeableAsync());
    }

    [Fact]
    [Trait("Rule", "R2")]
    [Trait("Rule", "R3")]
    [Trait("Rule", "R34")]
    public async Task Execute_Many_LeavesAnIntactJournalNumbersWithoutAGapAndEveryWordFound()
    {
        await using var office = await DemoOffice.OpenAsync();

        await office.ComposeAsync(1500);

        Assert.True((await office.SeeAsync(d => d.VerifyJournalAsync())).Intact);
        var all = await office.SeeAsync(d => d.Complaints.AsNoTracking().AsSplitQuery().OrderBy(c => c.EnteredAt).ToListAsync());
        foreach (var year in all.GroupBy(c => c.ReferenceYear)) Assert.Equal(Enumerable.Range(1, year.Count()), year.Select(c => c.ReferenceRank));
        foreach (var year in all.Where(c => c.IsRegistered).OrderBy(c => c.RegisteredAt).GroupBy(c => c.RegisterYear))
            Assert.Equal(Enumerable.Range(1, year.Count()), year.Select(c => c.RegisterRank!.Value));
        Assert.Equal(Enum.GetValues<Status>(), all.Select(c => c.Status).Distinct().Order());
        var entries = await office.SeeAsync(d => d.SearchEntries.AsNoTracking().ToDictionaryAsync(e => e.ComplaintId));
        Assert.All(all, c => Assert.Equal(SearchText.Of(c), entries[c.Id].Text));
        var last = all[^1];
        Assert.Contains(last.Id, await office.SeeAsync(d => d.Matching($"{last.Reference} {last.Complainant.LastName}").Select(e => e.ComplaintId).ToListAsync()));
        Assert.Equal(all.Count, await office.SeeAsync(d => d.ComplaintKeys.CountAsync()));
        Assert.All(await office.LettersAsync(), letter => Assert.Equal((LetterState.Sent, true, true), (letter.State, letter.SealedBytes is null, letter.KeptBytes!.Length > 1000)));
    }

    /// <summary>A hundred thousand must not look like copies of eighteen.</summary>
    [Fact]
    [OnlyOn(DatabaseProvider.Sqlite)]
    public async Task Execute_Many_WritesNoTextTwice()
    {
        await using var office = await DemoOffice.OpenAsync();

        await office.ComposeAsync(500);

        var texts = await office.SeeAsync(d => d.Complaints.Select(c => c.Description).ToListAsync());
        Assert.True(texts.Distinct().Count() > 450, $"{texts.Distinct().Count()} different texts");
    }

    [Fact]
    [OnlyOn(DatabaseProvider.Sqlite)]
    public async Task Execute_Interrupted_EndsOnAnEarlierDayWithAnIntactJournalAndIsNotGoneOnWith()
    {
        await using var office = await DemoOffice.OpenAsync();
        office.HoldsWhatItsJournalSays = false; // Cases that were still open are cut off as they were.
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => office.ComposeAsync(2000, written: _ => stop.Cancel(), stop: stop.Token));

        Assert.InRange(await office.SeeAsync(d => d.Complaints.CountAsync()), 1, 1999);
        Assert.True((await office.SeeAsync(d => d.VerifyJournalAsync())).Intact);
        Assert.Equal("database-not-empty", await Office.RefusalAsync(() => office.ComposeAsync(1)));
    }
}
