using System.Text.RegularExpressions;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence.Journal;

namespace ComplaintsPortal.Casework.Tests.Jobs;

[Trait("Rule", "R34")]
public sealed partial class SendJournalHeadTests
{
    private static Task<int> RunAsync(Office office) => office.UseAsync<SendJournalHead, int>(job => job.RunOnceAsync(default));

    [Fact]
    public async Task Send_WhereTheJournalWentOn_TellsTheManagersTheHeadThatTheCheckTakes()
    {
        await using var office = await Office.OpenAsync();
        await office.HireAsync(Role.Manager, "Fanny");
        await office.HireAsync(Role.Administrator, "Alex");
        await office.HireAsync(Role.Agent, "Claire");
        await office.ReceivedAsync();

        var written = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RunAsync(office))));

        Assert.Equal((1, 0), (written.Sum(), await RunAsync(office)));
        var letter = Assert.Single(await office.LettersAsync(LetterKind.JournalHead));
        Assert.Equal("fanny@organisme.example", letter.To);
        Assert.True(JournalHead.TryParse(Head().Match(MarkdownText.ToPlain(letter.Markup)).Value, out var head));
        await office.SendAsync();
        await office.ReceivedAsync();
        Assert.True((await office.SeeAsync(d => d.VerifyJournalAsync(head))).Intact);
    }

    [Fact]
    public async Task Send_EachDay_OnlyWhereTheJournalWentOnSinceTheLast()
    {
        await using var office = await Office.OpenAsync();
        await office.HireAsync(Role.Administrator, "Alex");
        await office.ReceivedAsync();
        await RunAsync(office);
        await office.ReceivedAsync();
        Assert.Equal(0, await RunAsync(office));

        office.PassDays(1);
        Assert.Equal(1, await RunAsync(office));
        office.PassDays(1);
        Assert.Equal(0, await RunAsync(office));
        await office.ReceivedAsync();
        office.Clock.AdjustTime(new DateTimeOffset(2026, 3, 8, 5, 59, 0, TimeSpan.Zero));
        Assert.Equal(0, await RunAsync(office));
        office.Clock.AdjustTime(new DateTimeOffset(2026, 3, 8, 6, 0, 0, TimeSpan.Zero));

        Assert.Equal(1, await RunAsync(office));
    }

    [GeneratedRegex("[0-9a-f]{64}@[0-9]+")]
    private static partial Regex Head();
}
