using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence.Journal;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Acts;

/// <summary>Whatever staff do to a case in whatever order, each act is whole or refused, and nothing else happens to it.</summary>
public sealed class RandomWorkTests
{
    private const int Steps = 120;

    [Theory, Trait("Rule", "R5"), Trait("Rule", "R34")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Acts_InAnyOrder_AreWholeOrRefused(int seed)
    {
        await using var office = await Office.OpenAsync();
        var dice = new Random(seed);
        string[] cases = [await office.ReceivedAsync(), await office.EnteredAsync(Channel.Telephone), await office.RegisteredAsync(), await office.AnsweredAsync()];
        var acts = StaffActs.All.Where(act => act.Key is not ("NamePersonConcerned" or "MarkConfidential")).Select(act => act.Value).ToList();

        for (var step = 0; step < Steps; step++)
        {
            office.Clock.Advance(TimeSpan.FromHours(dice.Next(1, 30)));
            var before = office.Rows();
            var outcome = await Record.ExceptionAsync(() => acts[dice.Next(acts.Count)](office, cases[dice.Next(cases.Length)], office.Manager));
            if (outcome is null) continue;
            Assert.True(outcome is RefusedException or ConflictException or NoSuchCaseException, outcome.ToString());
            Assert.Equal(before, office.Rows());
        }
        await office.SendAsync();

        Assert.True((await office.SeeAsync(d => d.VerifyJournalAsync())).Intact);
        var all = await office.SeeAsync(d => d.Complaints.AsNoTracking().ToListAsync());
        Assert.All(all.Where(c => c.IsRegistered), c => Assert.True(c.HasWrittenStatement));
        Assert.All(all.Where(c => c.Status == Status.Closed && c.ClosingReason == ClosingReason.Replied), c => Assert.NotNull(c.RepliedAt));
        Assert.Equal(all.Count(c => c.IsRegistered), all.Max(c => c.RegisterRank ?? 0));
    }
}
