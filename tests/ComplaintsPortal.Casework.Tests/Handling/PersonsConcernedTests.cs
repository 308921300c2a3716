using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Casework.Tests.Handling;

[Trait("Rule", "R44")]
public sealed class PersonsConcernedTests
{
    private static Task NameAsync(Office office, string reference, Actor who, Actor by) =>
        office.DoAsync<NamePersonConcerned>(name => name.ExecuteAsync(reference, who.StaffId!.Value, by, default));

    private static Task RemoveAsync(Office office, string reference, Actor who, string reason, Actor by) =>
        office.DoAsync<NamePersonConcerned>(name => name.RemoveAsync(reference, who.StaffId!.Value, reason, by, default));

    private static Task ExceptAsync(Office office, string reference, Actor who, string reason, Actor by) =>
        office.DoAsync<NamePersonConcerned>(name => name.ExceptAsync(reference, who.StaffId!.Value, reason, by, default));

    private static Task NoteAsync(Office office, string reference, Actor by) =>
        office.DoAsync<AddNote>(note => note.ExecuteAsync(reference, "Vu.", by, default));

    [Fact]
    public async Task Name_TheOwner_TakesTheCaseFromThem()
    {
        await using var office = await Office.OpenAsync();
        var paul = await office.HireAsync(Role.Agent, "Paul");
        var reference = await office.RegisteredAsync();
        await office.DoAsync<AssignComplaint>(assign => assign.ExecuteAsync(reference, paul.StaffId, office.Manager, default));

        await NameAsync(office, reference, paul, office.Manager);
        await NameAsync(office, reference, paul, office.Manager);

        Assert.Null((await office.ComplaintAsync(reference)).OwnerId);
        Assert.Equal("person-concerned", await Office.RefusalAsync(() => NoteAsync(office, reference, paul)));
        Assert.Equal("owner-concerned", await Office.RefusalAsync(() =>
            office.DoAsync<AssignComplaint>(assign => assign.ExecuteAsync(reference, paul.StaffId, office.Manager, default))));
        Assert.Single(await office.ActsAsync(reference), ActNames.PersonConcernedNamed);
    }

    [Fact]
    public async Task Name_SomebodyElse_IsForManagersAndStepsBackOneself()
    {
        await using var office = await Office.OpenAsync();
        var (paul, lea) = (await office.HireAsync(Role.Agent, "Paul"), await office.HireAsync(Role.Agent, "Lea"));
        var reference = await office.ReceivedAsync();

        Assert.Equal("not-allowed", await Office.RefusalAsync(() => NameAsync(office, reference, lea, paul)));
        await NameAsync(office, reference, paul, paul);

        Assert.Equal("person-concerned", await Office.RefusalAsync(() => NoteAsync(office, reference, paul)));
        await NoteAsync(office, reference, lea);
    }

    [Fact]
    public async Task Remove_ANameGivenByMistake_IsForManagersWithAReasonThatStaysInTheJournal()
    {
        await using var office = await Office.OpenAsync();
        var (paul, lea) = (await office.HireAsync(Role.Agent, "Paul"), await office.HireAsync(Role.Agent, "Lea"));
        var reference = await office.ReceivedAsync();
        await NameAsync(office, reference, paul, office.Manager);

        Assert.Equal("not-allowed", await Office.RefusalAsync(() => RemoveAsync(office, reference, paul, "Erreur.", lea)));
        Assert.Equal("reason-missing", await Office.RefusalAsync(() => RemoveAsync(office, reference, paul, " ", office.Manager)));
        await RemoveAsync(office, reference, paul, "Ce n’était pas lui.", office.Manager);

        await NoteAsync(office, reference, paul);
        Assert.Contains(ActNames.PersonConcernedRemoved, await office.ActsAsync(reference));
    }

    [Fact]
    public async Task Name_SomebodyWhoIsNotOnTheStaff_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();

        Assert.Equal("staff-unknown", await Office.RefusalAsync(() => NameAsync(office, reference, office.Agent, office.Manager)));
    }

    [Fact]
    public async Task Except_WhileSomebodyElseCan_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var boss = await office.HireAsync(Role.Administrator, "Boss");
        var paul = await office.HireAsync(Role.Agent, "Paul");
        var reference = await office.ReceivedAsync();
        await NameAsync(office, reference, boss, boss);

        Assert.Equal("somebody-else-can", await Office.RefusalAsync(() => ExceptAsync(office, reference, boss, "Seul ici.", boss)));
        Assert.Equal("not-allowed", await Office.RefusalAsync(() => ExceptAsync(office, reference, boss, "Seul ici.", paul)));
    }

    [Fact]
    public async Task Except_WhereNobodyElseCanOpenAConfidentialCase_LetsThemIn()
    {
        await using var office = await Office.OpenAsync();
        var boss = await office.HireAsync(Role.Administrator, "Boss");
        await office.HireAsync(Role.Agent, "Paul");
        await office.HireAsync(Role.Auditor, "Anne");
        await office.HireAsync(Role.Manager, "Gone", until: new DateOnly(2026, 3, 1));
        await office.HireAsync(Role.Manager, "Shut", disabled: true);
        var reference = (await office.SubmitAsync(Given.Form(sensitive: true))).Reference;
        await NameAsync(office, reference, boss, boss);
        Assert.Equal("reason-missing", await Office.RefusalAsync(() => ExceptAsync(office, reference, boss, " ", boss)));

        await ExceptAsync(office, reference, boss, "Personne d’autre n’a accès aux signalements confidentiels.", boss);

        await NoteAsync(office, reference, boss);
        Assert.Contains(ActNames.PersonConcernedExcepted, await office.ActsAsync(reference));
    }

    [Fact]
    public async Task Except_SomebodyNotConcerned_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();

        Assert.Equal("not-concerned", await Office.RefusalAsync(() => ExceptAsync(office, reference, office.Agent, "Seule ici.", office.Manager)));
    }

    [Theory]
    [InlineData(Role.Auditor, false, null)]
    [InlineData(Role.Agent, true, null)]
    [InlineData(Role.Agent, false, "2026-03-01")]
    public async Task Assign_ToOneWhoCouldNotHandleIt_IsRefused(Role role, bool disabled, string? until)
    {
        await using var office = await Office.OpenAsync();
        var paul = await office.HireAsync(role, "Paul", until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), disabled);
        var reference = await office.ReceivedAsync();

        Assert.Equal("owner-not-possible", await Office.RefusalAsync(() =>
            office.DoAsync<AssignComplaint>(assign => assign.ExecuteAsync(reference, paul.StaffId, office.Agent, default))));
    }

    [Fact]
    public async Task Confidential_OpensToItsOwnerAndManagersOnly()
    {
        await using var office = await Office.OpenAsync();
        var (paul, lea) = (await office.HireAsync(Role.Agent, "Paul"), await office.HireAsync(Role.Agent, "Lea"));
        var reference = await office.ReceivedAsync();
        await office.DoAsync<AssignComplaint>(assign => assign.ExecuteAsync(reference, paul.StaffId, office.Manager, default));
        await office.DoAsync<MarkConfidential>(mark => mark.ExecuteAsync(reference, true, "Harcèlement.", lea, default));

        await NoteAsync(office, reference, paul);
        await NoteAsync(office, reference, office.Manager);
        Assert.Equal("confidential", await Office.RefusalAsync(() => NoteAsync(office, reference, lea)));
        Assert.Equal("not-allowed", await Office.RefusalAsync(() => office.DoAsync<MarkConfidential>(mark => mark.ExecuteAsync(reference, false, "Erreur.", paul, default))));
    }
}
