using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Letters;

namespace ComplaintsPortal.Casework.Tests.Letters;

[Trait("Rule", "R48")]
public sealed class OutboxReadingTests
{
    private static Task<OutboxPage> ReadAsync(Office office, OutboxFilter filter) =>
        office.UseAsync<Outbox, OutboxPage>(outbox => outbox.ReadAsync(filter, 1, office.Agent, default));

    [Fact]
    public async Task Read_ALetterThatLeaves_GoesFromOnItsWayToGone()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        Assert.Equal(reference, Assert.Single((await ReadAsync(office, OutboxFilter.OnItsWay)).Lines).Reference);

        await office.SendAsync();

        var gone = await ReadAsync(office, OutboxFilter.Gone);
        Assert.Equal(reference, Assert.Single(gone.Lines).Reference);
        Assert.Equal((0, 1), (gone.Counts[OutboxFilter.Waiting], gone.Counts[OutboxFilter.Gone]));
    }

    [Fact, Trait("Rule", "R44")]
    public async Task Read_TheLettersOfAConfidentialCase_ShowsNothingToAnAgent()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        await office.DoAsync<MarkConfidential>(mark => mark.ExecuteAsync(reference, true, "Harcèlement.", office.Manager, default));

        var page = await ReadAsync(office, OutboxFilter.Waiting);

        Assert.Empty(page.Lines);
        Assert.Equal(0, page.Counts[OutboxFilter.Waiting]);
    }
}
