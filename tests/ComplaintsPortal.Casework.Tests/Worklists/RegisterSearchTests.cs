using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Tests.Worklists;

[Trait("Rule", "R33")]
public sealed class RegisterSearchTests
{
    private static readonly RegisterFilter Everything = new() { Scope = RegisterScope.All };

    [Fact]
    public async Task Words_InEveryComplaint_ComePageByPage_TheLatestEnteredFirst()
    {
        await using var office = await Office.OpenAsync();
        for (var i = 0; i < 3; i++) await office.ReceivedAsync();
        await office.EnteredAsync(Channel.Post, new DateOnly(2025, 12, 30));

        List<string> paged = [];
        for (RegisterPlace? place = null; ;)
        {
            var page = await office.UseAsync<RegisterQuery, RegisterPage>(r => r.ReadAsync(Everything with { Text = "chauffage" }, office.Agent, place, 1, default));
            Assert.Equal(4, page.Count);
            paged.AddRange(page.Rows.Select(row => row.Reference));
            if ((place = RegisterPlace.TryRead(page.Next?.ToString())) is null) break;
        }

        Assert.Equal(["2026-0004", "2026-0003", "2026-0002", "2026-0001"], paged);
    }

    /// <summary>Among a few cases the words are looked for in each, otherwise in the index: one meaning.</summary>
    [Theory]
    [InlineData("chauffage", 3)]
    [InlineData("CHAUFF salle", 3)]
    [InlineData("hauffage", 0)]
    [InlineData("lefevre", 1)]
    [InlineData("Dubois-Lefèvre", 1)]
    [InlineData("lefevre-dubois", 0)]
    [InlineData("2026-0002", 1)]
    [InlineData("!!!", 0)]
    public async Task Words_InTheIndexOrInAFewCases_FindTheSame(string words, int found)
    {
        await using var office = await Office.OpenAsync();
        await office.ReceivedAsync();
        await office.ReceivedAsync(Given.Helene with { LastName = "Dubois-Lefèvre" });
        await office.ReceivedAsync();

        foreach (var year in new int?[] { null, 2026 })
        {
            var all = await ReadAsync(office, Everything with { Text = words, Year = year });
            Assert.Equal(found, all.Count);
            Assert.Equal(all.Order(), (await ReadAsync(office, Everything with { Text = words, Year = year, Status = Status.Received })).Order());
            Assert.Empty(await ReadAsync(office, Everything with { Text = words, Year = year, Status = Status.Closed }));
        }
    }

    [Fact]
    public async Task Words_WithAYear_GoByReceipt()
    {
        await using var office = await Office.OpenAsync();
        await office.ReceivedAsync();
        var late = await office.EnteredAsync(Channel.Post, new DateOnly(2025, 12, 30));

        Assert.Equal([late], await ReadAsync(office, Everything with { Text = "chauffage", Year = 2025 }));
        Assert.DoesNotContain(late, await ReadAsync(office, Everything with { Text = "chauffage", Year = 2026 }));
        Assert.Empty(await ReadAsync(office, Everything with { Text = "chauffage", Year = 2024 }));
    }

    [Fact]
    [Trait("Rule", "R44")]
    public async Task Words_OfAConfidentialCase_AreFoundByItsReadersAlone()
    {
        await using var office = await Office.OpenAsync();
        var reference = (await office.SubmitAsync(Given.Form(sensitive: true))).Reference;
        var filter = Everything with { Text = "chauffage" };

        Assert.Empty(await ReadAsync(office, filter));
        Assert.Empty(await ReadAsync(office, filter with { Status = Status.Received }));
        var page = await office.UseAsync<RegisterQuery, RegisterPage>(register => register.ReadAsync(filter, office.Manager, null, null, default));
        Assert.Equal([reference], page.Rows.Select(row => row.Reference));
    }

    private static async Task<List<string>> ReadAsync(Office office, RegisterFilter filter) =>
        [.. (await office.UseAsync<RegisterQuery, RegisterPage>(register => register.ReadAsync(filter, office.Agent, null, null, default))).Rows.Select(row => row.Reference)];
}
