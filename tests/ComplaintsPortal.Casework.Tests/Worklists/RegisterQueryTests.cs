using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Reporting;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reporting;

namespace ComplaintsPortal.Casework.Tests.Worklists;

[Trait("Rule", "R33")]
public sealed class RegisterQueryTests
{
    [Fact]
    [Trait("Rule", "R3")]
    public async Task Balance_OfAYear_ExplainsEveryArrival()
    {
        await using var office = await Office.OpenAsync();
        await office.RegisteredAsync();
        await office.ReceivedAsync();
        await office.EnteredAsync(Channel.Telephone);
        await office.EnteredAsync(Channel.Post, new DateOnly(2025, 12, 31));

        var balance = await office.UseAsync<RegisterQuery, RegisterBalance>(register => register.BalanceAsync(2026, office.Agent, default));

        Assert.Equal(3, balance.Arrivals);
        Assert.Equal(balance.Arrivals, balance.Registered + balance.Beside.Sum(other => other.Count));
        Assert.Equal([(Status.Received, 1), (Status.AwaitingConfirmation, 1)], balance.Beside);
        Assert.Equal(3, (await office.UseAsync<RegisterQuery, RegisterBalance?>(register => register.BalanceUpToAsync(3, 2026, office.Agent, default)))!.Arrivals);
        Assert.Null(await office.UseAsync<RegisterQuery, RegisterBalance?>(register => register.BalanceUpToAsync(2, 2026, office.Agent, default)));
    }

    [Fact]
    public async Task Filters_EachNarrow_AndTogetherNarrowMore()
    {
        await using var office = await Office.OpenAsync();
        var registered = await office.RegisteredAsync();
        var letter = await office.EnteredAsync(Channel.Post, who: Given.ByPost with { StakeholderType = StakeholderType.Company, LastName = "Müller" });
        await office.DoAsync<CategoriseComplaint>(categorise => categorise.ExecuteAsync(letter, Category, office.Agent, default));
        var all = new RegisterFilter { Scope = RegisterScope.All };

        Assert.Equal([registered], await ReadAsync(office, new RegisterFilter()));
        Assert.Equal([letter], await ReadAsync(office, all with { Scope = RegisterScope.Beside }));
        Assert.Equal([letter], await ReadAsync(office, all with { Channel = Channel.Post }));
        Assert.Equal([letter], await ReadAsync(office, all with { Stakeholder = StakeholderType.Company }));
        Assert.Equal([letter], await ReadAsync(office, all with { Category = Category }));
        Assert.Equal([registered], await ReadAsync(office, all with { Status = Status.Registered }));
        Assert.Equal([letter], await ReadAsync(office, all with { Text = "muller lilas" }));
        Assert.Empty(await ReadAsync(office, all with { Channel = Channel.Post, Status = Status.Registered }));
        Assert.Empty(await ReadAsync(office, all with { Year = 2025 }));
        Assert.Empty(await ReadAsync(office, all with { Overdue = true }));
        office.PassDays(30);
        Assert.Equal(2, (await ReadAsync(office, all with { Overdue = true })).Count);
    }

    [Fact]
    public async Task Lines_OfAnyPageLength_ComeOnceEach_TheLatestReceiptFirst()
    {
        await using var office = await Office.OpenAsync();
        await office.ReceivedAsync();
        await office.EnteredAsync(Channel.Post, office.Today().AddDays(-40));
        office.PassDays(2);
        await office.ReceivedAsync();
        await office.EnteredAsync(Channel.Email, office.Today().AddDays(-1));
        var whole = await ReadAsync(office, new RegisterFilter { Scope = RegisterScope.All });

        List<string> paged = [];
        for (RegisterPlace? place = null; ;)
        {
            var page = await office.UseAsync<RegisterQuery, RegisterPage>(r => r.ReadAsync(new RegisterFilter { Scope = RegisterScope.All }, office.Agent, place, 1, default));
            paged.AddRange(page.Rows.Select(row => row.Reference));
            if ((place = RegisterPlace.TryRead(page.Next?.ToString())) is null) break;
        }

        Assert.Equal(["2026-0003", "2026-0004", "2026-0001", "2026-0002"], whole);
        Assert.Equal(whole, paged);
    }

    /// <summary>A reply on its way, the first or the answer to a contestation, leaves a case in treatment: everywhere alike.</summary>
    [Fact]
    [Trait("Rule", "R12")]
    public async Task Status_OfAReplyThatHasNotLeft_IsTheSameInLinesFilterBalanceWorkListAndFile()
    {
        await using var office = await Office.OpenAsync();
        var contested = await office.AnsweredAsync(Given.Refusing);
        await office.SendAsync();
        var id = await office.IdAsync(contested);
        await office.DoAsync<ContestReply>(contest => contest.ExecuteAsync(id, "Je conteste.", default));
        office.Clock.Advance(TimeSpan.FromHours(1));
        await office.ReplyAsync(contested, Given.Settled);
        var first = await office.AnsweredAsync();
        var difficulty = await office.ReceivedAsync();
        await office.DoAsync<QualifyComplaint>(qualify => qualify.ExecuteAsync(difficulty, Nature.Difficulty, "À suivre.", office.Agent, default));
        office.Clock.Advance(TimeSpan.FromHours(1));
        await office.ReplyAsync(difficulty, Given.Settled);

        await ExpectAsync(office, Status.InTreatment, contested, first, difficulty);
        await office.SendAsync();
        await ExpectAsync(office, Status.Replied, contested, first, difficulty);
    }

    private static async Task ExpectAsync(Office office, Status shown, params string[] references)
    {
        var all = new RegisterFilter { Scope = RegisterScope.All };
        Assert.Equal(references.Order(), (await ReadAsync(office, all with { Status = shown })).Order());
        var page = await office.UseAsync<RegisterQuery, RegisterPage>(register => register.ReadAsync(all, office.Agent, null, null, default));
        Assert.All(page.Rows, row => Assert.Equal(shown, row.Status));
        var balance = await office.UseAsync<RegisterQuery, RegisterBalance>(register => register.BalanceAsync(2026, office.Agent, default));
        Assert.Equal([(shown, 1)], balance.Beside);
        var waiting = await office.UseAsync<WorkList, IReadOnlyList<WorkSection>>(work => work.ReadAsync(office.Agent, false, default));
        Assert.All(waiting.SelectMany(section => section.Items), item => Assert.Equal(shown, item.Status));
        Assert.All(await office.UseAsync<ReadRegister, List<RegisterRow>>(file => file.ExecuteAsync(null, null).ToListAsync().AsTask()), row => Assert.Equal(shown, row.Status));
    }

    private static string Category => Office.Neutral.Categories[0];

    private static async Task<List<string>> ReadAsync(Office office, RegisterFilter filter) =>
        [.. (await office.UseAsync<RegisterQuery, RegisterPage>(register => register.ReadAsync(filter, office.Agent, null, null, default))).Rows.Select(row => row.Reference)];
}
