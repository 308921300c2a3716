using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Tests.Mailroom;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Casework.Tests.Jobs;

public sealed class SendDigestsTests
{
    private static Task<int> RunAsync(Office office) => office.UseAsync<SendDigests, int>(job => job.RunOnceAsync(default));

    [Fact, Trait("Rule", "R22"), Trait("Rule", "R49")]
    public async Task Digest_OfAMorning_TellsEachTheirOwnOnceAndWhoHasNothingNothing()
    {
        await using var office = await Office.OpenAsync();
        var claire = await office.HireAsync(Role.Agent, "Claire");
        await office.HireAsync(Role.Agent, "Basile");
        await office.HireAsync(Role.Manager, "Fanny");
        await office.HireAsync(Role.Manager, "Denis", disabled: true);
        await office.HireAsync(Role.Auditor, "Odile");
        var reference = await office.RegisteredAsync(Given.ByPost);
        await office.DoAsync<AssignComplaint>(assign => assign.ExecuteAsync(reference, claire.StaffId, office.Manager, default));
        office.Clock.AdjustTime(new DateTimeOffset(2026, 3, 16, 6, 30, 0, TimeSpan.Zero));

        var written = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => RunAsync(office))));

        Assert.Equal((2, 0), (written.Sum(), await RunAsync(office)));
        var letters = await office.LettersAsync(LetterKind.StaffDigest);
        Assert.Equal(["claire@organisme.example", "fanny@organisme.example"], letters.Select(l => l.To).Order());
        Assert.All(letters, l => Assert.Contains("une réponse en retard", l.Markup, StringComparison.Ordinal));
        Assert.All(letters, l => Assert.Contains("un courrier à remettre", l.Markup, StringComparison.Ordinal));
        Assert.All(letters, l => Assert.DoesNotContain("Dupré", l.Markup, StringComparison.Ordinal));
        Assert.Contains("https://reclamations.example/gestion/a-faire/en-retard?vue=moi", letters.Single(l => l.To!.StartsWith("claire", StringComparison.Ordinal)).Markup, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", System.Text.Encoding.UTF8.GetString(letters[0].KeptBytes!), StringComparison.Ordinal);
        office.PassDays(1);
        Assert.Equal(2, await RunAsync(office));
    }

    [Fact, Trait("Rule", "R50")]
    public async Task Digest_OfAMorningWithNothingButAMessageToDecide_TellsOfIt()
    {
        await using var office = await Office.OpenAsync();
        await office.HireAsync(Role.Agent, "Basile");
        await office.TakeAsync(Mailroom.Mail.Message("La salle"));
        office.Clock.AdjustTime(new DateTimeOffset(2026, 3, 16, 6, 30, 0, TimeSpan.Zero));

        Assert.Equal(1, await RunAsync(office));
        var letter = Assert.Single(await office.LettersAsync(LetterKind.StaffDigest));
        Assert.Contains("un courriel à trier", letter.Markup, StringComparison.Ordinal);
        Assert.Contains("https://reclamations.example/gestion/courriels>", letter.Markup, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "R22")]
    [InlineData(16, 5, 59, 0)]
    [InlineData(16, 6, 0, 1)]
    [InlineData(16, 11, 0, 0)]
    [InlineData(15, 8, 0, 0)]
    public async Task Digest_AtAnHour_IsOfTheMorningsOnWhichSomebodyIsThere(int day, int hour, int minute, int written)
    {
        await using var office = await Office.OpenAsync();
        await office.HireAsync(Role.Manager, "Fanny");
        await office.ReceivedAsync();
        office.Clock.AdjustTime(new DateTimeOffset(2026, 3, day, hour, minute, 0, TimeSpan.Zero));

        Assert.Equal(written, await RunAsync(office));
    }
}
