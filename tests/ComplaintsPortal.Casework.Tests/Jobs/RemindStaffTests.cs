using System.Globalization;
using System.Text;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Journal;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Jobs;

/// <summary>A complaint of Monday 2 March 2026, due on Friday 13 March by ten jours ouvrables; the fifth of them before that is a Saturday, told on the Monday.</summary>
[Trait("Rule", "R22")]
public sealed class RemindStaffTests
{
    private static Task<int> RunAsync(Office office) => office.UseAsync<RemindStaff, int>(job => job.RunOnceAsync(default));

    [Fact]
    public async Task Remind_ThroughAWholeDelay_TellsTheOwnerEachStepAndTheManagerEachWeek()
    {
        await using var office = await Office.OpenAsync();
        await office.HireAsync(Role.Manager, "Fanny");
        await OwnedAsync(office, await office.HireAsync(Role.Agent, "Claire"));

        Assert.Equal(
        [
            "09/03 claire échéance dans 5 jours ouvrables au plus", "11/03 claire échéance dans 2 jours ouvrables au plus", "13/03 claire échéance aujourd’hui",
        ], await DaysAsync(office, 14));
        Assert.Equal(
        [
            "16/03 claire échéance dépassée", "16/03 fanny échéance dépassée (rappel hebdomadaire)",
            "17/03 claire échéance dépassée", "18/03 claire échéance dépassée", "19/03 claire échéance dépassée", "20/03 claire échéance dépassée",
            "23/03 claire échéance dépassée", "23/03 fanny échéance dépassée (rappel hebdomadaire)",
        ], await DaysAsync(office, 8));
    }

    [Fact]
    public async Task Remind_AgainAndInFourPlacesAtOnce_IsTheSameLetter()
    {
        await using var office = await Office.OpenAsync();
        await OwnedAsync(office, await office.HireAsync(Role.Agent, "Claire"));
        office.PassDays(11);

        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(office))));
        Assert.Equal((1, 0), (written.Sum(), await RunAsync(office)));
        Assert.Single(await office.LettersAsync(LetterKind.StaffReminder));
    }

    [Fact]
    public async Task Remind_AfterAWeekWithoutThePortal_SendsTheNewestStepAlone()
    {
        await using var office = await Office.OpenAsync();
        await office.HireAsync(Role.Manager, "Fanny");
        await OwnedAsync(office, await office.HireAsync(Role.Agent, "Claire"));
        office.PassDays(24);

        Assert.Equal(2, await RunAsync(office));
        Assert.Equal(["échéance dépassée", "échéance dépassée (rappel hebdomadaire)"], (await office.LettersAsync(LetterKind.StaffReminder)).Select(Situation).Order());
    }

    [Fact]
    public async Task Remind_OutsideTheHoursOfAnOffice_WaitsForThem()
    {
        await using var office = await Office.OpenAsync();
        await OwnedAsync(office, await office.HireAsync(Role.Agent, "Claire"));

        foreach (var closed in new[] { "2026-03-13T05:59Z", "2026-03-13T19:00Z", "2026-03-14T09:00Z", "2026-03-15T09:00Z" })
        {
            office.Clock.AdjustTime(DateTimeOffset.Parse(closed, CultureInfo.InvariantCulture));
            Assert.Equal(0, await RunAsync(office));
        }

        office.Clock.AdjustTime(new DateTimeOffset(2026, 3, 16, 6, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await RunAsync(office));
    }

    [Fact]
    public async Task Remind_OfACaseWithoutAnOwner_TellsTheManagers_OrTheAdministratorsWhereThereIsNone()
    {
        await using var office = await Office.OpenAsync();
        await office.HireAsync(Role.Agent, "Claire");
        await office.HireAsync(Role.Administrator, "Alex");
        await office.RegisteredAsync();
        office.PassDays(11);
        Assert.Equal(1, await RunAsync(office));
        await office.HireAsync(Role.Manager, "Fanny");
        await office.HireAsync(Role.Manager, "Denis", disabled: true);
        await office.HireAsync(Role.Manager, "Odile", until: new DateOnly(2026, 3, 12));

        Assert.Equal(1, await RunAsync(office));

        Assert.Equal(["alex@organisme.example", "fanny@organisme.example"], (await office.LettersAsync(LetterKind.StaffReminder)).Select(l => l.To).Order());
        Assert.All(await office.LettersAsync(LetterKind.StaffReminder), l => Assert.Contains("personne pour l’instant", l.Markup, StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "R44")]
    public async Task Remind_OfAConfidentialCaseOrOneAboutThem_TellsWhoMayKnow()
    {
        await using var office = await Office.OpenAsync();
        var claire = await office.HireAsync(Role.Agent, "Claire");
        await office.HireAsync(Role.Agent, "Basile");
        var fanny = await office.HireAsync(Role.Manager, "Fanny");
        await office.HireAsync(Role.Manager, "Denis");
        var reference = await OwnedAsync(office, claire);
        await office.DoAsync<MarkConfidential>(mark => mark.ExecuteAsync(reference, true, "Harcèlement.", office.Manager, default));
        await office.DoAsync<NamePersonConcerned>(name => name.ExecuteAsync(reference, fanny.StaffId!.Value, office.Manager, default));
        office.PassDays(14);

        Assert.Equal(2, await RunAsync(office));

        Assert.Equal(["claire@organisme.example", "denis@organisme.example"], (await office.LettersAsync(LetterKind.StaffReminder)).Select(l => l.To).Order());
    }

    [Fact]
    public async Task Remind_OfWhatIsAnsweredOrNoComplaint_SendsNothing()
    {
        await using var office = await Office.OpenAsync();
        await office.HireAsync(Role.Manager, "Fanny");
        await office.AnsweredAsync();
        await office.SendAsync();
        var request = await office.ReceivedAsync();
        await office.DoAsync<QualifyComplaint>(q => q.ExecuteAsync(request, Nature.Request, "Une question.", office.Agent, default));
        office.PassDays(14);

        Assert.Equal(0, await RunAsync(office));
    }

    [Fact, Trait("Rule", "R48"), Trait("Rule", "R49")]
    public async Task Remind_TheLetter_LeavesAsAutomaticMailKeepsItsStateAndEntersNoJournal()
    {
        await using var office = await Office.OpenAsync();
        var reference = await OwnedAsync(office, await office.HireAsync(Role.Agent, "Claire"));
        await office.SendAsync();
        var before = await office.SeeAsync(d => d.JournalHeadAsync());
        office.PassDays(11);
        await RunAsync(office);
        office.Postman.Handed.Clear();
        office.Postman.Answers(HandoverOutcome.TryAgain);

        Assert.Equal(1, await office.SendAsync());
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        office.Postman.Answers(HandoverOutcome.Accepted);
        Assert.Equal(1, await office.SendAsync());

        var letter = Assert.Single(await office.LettersAsync(LetterKind.StaffReminder));
        Assert.Equal((null, LetterState.Sent, 2, "Accepted", null), (letter.ComplaintId, letter.State, letter.Tries, letter.Answer, letter.SealedBytes));
        Assert.Equal(before, await office.SeeAsync(d => d.JournalHeadAsync()));
        Assert.Single(office.Postman.Handed.Select(h => Convert.ToHexString(h.Bytes.Span)).Distinct());
        var message = Encoding.UTF8.GetString(letter.KeptBytes!);
        Assert.Contains("Auto-Submitted: auto-generated", message, StringComparison.Ordinal);
        Assert.Contains("text/plain", message, StringComparison.Ordinal);
        Assert.Contains($"https://reclamations.example/gestion/dossiers/{reference}", letter.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Dupré", letter.Markup + letter.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("chauffage", letter.Markup + letter.Subject, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "R48")]
    public async Task Send_WithRemindersBeforeIt_HandsTheComplainantsLetterOverFirst()
    {
        await using var office = await Office.OpenAsync();
        await OwnedAsync(office, await office.HireAsync(Role.Agent, "Claire"));
        await office.SendAsync();
        office.PassDays(11);
        await RunAsync(office);
        await office.ReceivedAsync();
        office.Postman.Handed.Clear();

        await office.SendAsync();

        Assert.Equal([Given.Helene.Email, "claire@organisme.example"], office.Postman.Handed.Select(h => h.To));
    }

    private static async Task<string> OwnedAsync(Office office, Actor owner)
    {
        var reference = await office.RegisteredAsync();
        await office.DoAsync<AssignComplaint>(assign => assign.ExecuteAsync(reference, owner.StaffId!.Value, office.Manager, default));
        return reference;
    }

    /// <summary>Runs on each of the coming days; what was told on which of them, and to whom.</summary>
    private static async Task<List<string>> DaysAsync(Office office, int days)
    {
        var before = (await office.LettersAsync(LetterKind.StaffReminder)).Count;
        for (var day = 0; day < days; day++)
        {
            await RunAsync(office);
            office.PassDays(1);
        }

        return [.. (await office.LettersAsync(LetterKind.StaffReminder)).Skip(before).OrderBy(l => l.WrittenAt).ThenBy(l => l.To)
            .Select(l => $"{l.WrittenAt:dd/MM} {l.To!.Split('@')[0]} {Situation(l)}")];
    }

    private static string Situation(Letter letter) => letter.Subject[(letter.Subject.IndexOf(':', StringComparison.Ordinal) + 2)..];
}
