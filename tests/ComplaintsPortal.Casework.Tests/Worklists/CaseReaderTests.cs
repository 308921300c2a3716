using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Casework.Tests.Worklists;

public sealed class CaseReaderTests
{
    [Fact]
    [Trait("Rule", "R23")]
    public async Task Read_ACase_HoldsEverythingThatWasDone()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        await office.StageAsync("formulaire");
        await office.DoAsync<RecordAction>(record => record.ExecuteAsync(reference, new PlannedAction("formulaire", "Appeler le formateur", null, null, office.Today()), office.Agent, default));
        await office.DoAsync<AddNote>(note => note.ExecuteAsync(reference, "À suivre", office.Agent, default));
        await office.ReplyAsync(reference, Given.Settled);

        var sheet = await ReadAsync(office, reference, office.Agent);

        Assert.Equal("Appeler le formateur", Assert.Single(sheet.Actions).Text);
        Assert.Equal("photo.txt", Assert.Single(sheet.DocumentsOf(sheet.Actions[0])).Name);
        Assert.Equal("À suivre", Assert.Single(sheet.Notes).Text);
        Assert.Single(sheet.Replies);
        Assert.Equal(2, sheet.Letters.Count);
        Assert.Equal(await office.ActsAsync(reference), sheet.Journal.Select(line => line.Act));
        Assert.Equal(10, sheet.Head.Deadline!.Counted.Count);
        Assert.All(sheet.Head.Checklist, line => Assert.True(line.Met));
    }

    [Fact]
    [Trait("Rule", "R44")]
    public async Task Read_ByAPersonConcerned_IsAsIfThereWereNoSuchCase()
    {
        await using var office = await Office.OpenAsync();
        var yann = await office.HireAsync(Role.Manager, "Yann");
        var reference = await office.ReceivedAsync();
        await office.DoAsync<NamePersonConcerned>(name => name.ExecuteAsync(reference, yann.StaffId!.Value, office.Manager, default));

        await Assert.ThrowsAsync<NoSuchCaseException>(() => ReadAsync(office, reference, yann));
        await Assert.ThrowsAsync<NoSuchCaseException>(() => ReadAsync(office, "2026-9999", yann));
        Assert.Equal(reference, (await ReadAsync(office, $" {reference} ", office.Manager)).Complaint.Reference);
    }

    private static Task<CaseSheet> ReadAsync(Office office, string reference, Actor by) =>
        office.UseAsync<CaseReader, CaseSheet>(cases => cases.ReadAsync(reference, by, default));
}
