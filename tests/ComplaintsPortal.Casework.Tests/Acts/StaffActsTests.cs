using System.Reflection;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Casework.Tests.Acts;

public sealed class StaffActsTests
{
    public static TheoryData<string> Names => [.. StaffActs.All.Keys];

    public static TheoryData<string> LetterWriters => [.. StaffActs.WithLetter.Keys];

    /// <summary>A new use case on a case stands in the table, or this fails.</summary>
    [Fact]
    public void Table_HoldsEveryActOfStaffOnACase()
    {
        var acts = typeof(Casebook).Assembly.GetExportedTypes()
            .Where(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Any(method => method.GetParameters() is [{ Name: "reference" }, .. { Length: > 0 } rest] && rest.Any(p => p.ParameterType == typeof(Actor))
                    && typeof(Task).IsAssignableFrom(method.ReturnType) && type.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(Casebook)))))
            .Select(type => type.Name).Order();

        Assert.Equal(StaffActs.All.Keys.Select(name => name.Split('.')[0]).Distinct().Order(), acts);
    }

    [Theory, MemberData(nameof(Names)), Trait("Rule", "R44")]
    public async Task Act_ByOneWhoMayNot_IsRefusedAndLeavesNothing(string name)
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        var concerned = await office.HireAsync(Role.Manager, "Concernee");
        await office.DoAsync<NamePersonConcerned>(n => n.ExecuteAsync(reference, concerned.StaffId!.Value, office.Manager, default));
        await office.DoAsync<MarkConfidential>(m => m.ExecuteAsync(reference, true, "Harcèlement.", office.Manager, default));
        var before = office.Rows();
        Task<string> RefusalTo(Actor by) => Office.RefusalAsync(() => StaffActs.All[name](office, reference, by));

        Assert.Equal("person-concerned", await RefusalTo(concerned));
        Assert.Equal("confidential", await RefusalTo(office.Agent));
        Assert.Equal("confidential", await RefusalTo(Actor.Staff(Guid.CreateVersion7(), "Anne", Role.Auditor)));
        Assert.Equal(before, office.Rows());
    }

    [Theory, MemberData(nameof(Names)), Trait("Rule", "R44")]
    public async Task Act_ByAnAuditor_IsRefused(string name)
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();

        Assert.Equal("not-allowed", await Office.RefusalAsync(() => StaffActs.All[name](office, reference, Actor.Staff(Guid.CreateVersion7(), "Anne", Role.Auditor))));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Act_OnACaseThatIsNotThere_FindsNone(string name)
    {
        await using var office = await Office.OpenAsync();

        await Assert.ThrowsAsync<NoSuchCaseException>(() => StaffActs.All[name](office, "2026-0042", office.Manager));
    }

    [Theory, MemberData(nameof(LetterWriters)), Trait("Rule", "R48")]
    public async Task Act_FailingAtItsLetter_LeavesNothing(string name)
    {
        await using var office = await Office.OpenAsync();
        var reference = await StaffActs.WithLetter[name](office);
        var before = office.Rows();
        office.Postman.CannotCompose = true;

        await Assert.ThrowsAsync<IOException>(() => StaffActs.All[name](office, reference, office.Agent));

        Assert.Equal(before, office.Rows());
    }

    [Theory, MemberData(nameof(LetterWriters)), Trait("Rule", "R34"), Trait("Rule", "R48")]
    public async Task Act_WithALetter_IsJournalledWithIt(string name)
    {
        await using var office = await Office.OpenAsync();
        var reference = await StaffActs.WithLetter[name](office);
        var (acts, letters) = ((await office.ActsAsync(reference)).Count, (await office.LettersAsync()).Count);

        await StaffActs.All[name](office, reference, office.Agent);

        var added = (await office.ActsAsync(reference)).Skip(acts).ToList();
        Assert.Contains(ActNames.LetterWritten, added);
        Assert.True(added.Count >= 2, string.Join(' ', added));
        Assert.Equal(letters + 1, (await office.LettersAsync()).Count);
    }
}
