using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Tests.Letters;
using ComplaintsPortal.Casework.Tests.Mailroom;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Tracking;

/// <summary>The form offered to who complained by e-mail.</summary>
[Trait("Rule", "R50")]
public sealed class FillInFormTests
{
    private const string InWords = "Nom : Dupré\nPrénom : Hélène\n\nIl a fait douze degrés, et dix le vendredi.";

    private static readonly OrganisationProfile WithAccount = Office.Neutral with { Form = Office.Neutral.Form with { TrainingAction = FieldRule.Required } };

    private static readonly Complainant Known = new()
    {
        LastName = "Dupré",
        FirstName = "Hélène",
        StakeholderType = StakeholderType.Learner,
        Email = Mailroom.Mail.Helene,
        TrainingAction = "Montage vidéo",
    };

    [Fact]
    [Trait("Rule", "R10")]
    [Trait("Rule", "R6")]
    public async Task FillIn_AfterAMessage_IsAnEntryOfTheSameComplaint()
    {
        await using var office = await Office.OpenAsync();
        var reference = await WrittenAsync(office);

        await FillInAsync(office, reference);

        Assert.Equal(1, await office.SeeAsync(d => d.Complaints.CountAsync()));
        var complaint = await office.ComplaintAsync(reference);
        Assert.Equal(("Réclamation", "Il a fait douze degrés toute la semaine.", "Hélène Dupré"), (complaint.Subject, complaint.Description, complaint.AsReceived.LastName));
        Assert.Equal(("Dupré", "Hélène", StakeholderType.Learner), (complaint.Complainant.LastName, complaint.Complainant.FirstName, complaint.Complainant.StakeholderType));
        var entry = await office.SeeAsync(d => d.ComplainantEntries.SingleAsync());
        Assert.Equal((EntryKind.Form, Channel.Web, InWords), (entry.Kind, entry.Channel, entry.Text));
        Assert.Contains("form.received", await office.ActsAsync(reference));
    }

    [Fact]
    public async Task FillIn_TheSameFormTwice_IsOneEntry()
    {
        await using var office = await Office.OpenAsync();
        var reference = await WrittenAsync(office);

        await FillInAsync(office, reference);
        await FillInAsync(office, reference);

        Assert.Equal(1, await office.SeeAsync(d => d.ComplainantEntries.CountAsync()));
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task FillIn_WhatWasAskedFor_AnswersItAndLetsItBeRegistered()
    {
        await using var office = await Office.OpenAsync(WithAccount);
        var reference = await WrittenAsync(office);
        await office.DoAsync<AskForInformation>(ask => ask.ExecuteAsync(reference, ["training-action"], null, office.Agent, default));
        Assert.Equal(Status.Incomplete, (await office.ComplaintAsync(reference)).Status);

        await FillInAsync(office, reference);
        await office.DoAsync<RegisterComplaint>(register => register.ExecuteAsync(reference, office.Agent, default));

        var complaint = await office.ComplaintAsync(reference);
        Assert.NotNull(complaint.RegisterNumber);
        Assert.NotNull(Assert.Single(complaint.InformationRequests).AnsweredAt);
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task Register_AMessageWhoseFormWasNeverFilledIn_IsPossible()
    {
        await using var office = await Office.OpenAsync();
        var reference = await WrittenAsync(office);

        await office.DoAsync<SayCapacity>(say => say.ExecuteAsync(reference, StakeholderType.Learner, office.Agent, default));
        await office.DoAsync<RegisterComplaint>(register => register.ExecuteAsync(reference, office.Agent, default));

        Assert.NotNull((await office.ComplaintAsync(reference)).RegisterNumber);
    }

    [Fact]
    [Trait("Rule", "R44")]
    public async Task FillIn_WithTheSensitiveBox_MakesTheCaseConfidentialAndTakesItFromItsOwner()
    {
        await using var office = await Office.OpenAsync();
        var reference = await WrittenAsync(office);
        var owner = await office.HireAsync(Role.Agent, "Claire");
        await office.DoAsync<Casework.Handling.AssignComplaint>(assign => assign.ExecuteAsync(reference, owner.StaffId, office.Manager, default));

        await FillInAsync(office, reference, sensitive: true);

        var complaint = await office.ComplaintAsync(reference);
        Assert.Equal((true, null), (complaint.Confidential, complaint.OwnerId));
    }

    [Theory]
    [InlineData("ccs", Channel.Email)]
    [InlineData("ktp-prod", Channel.Web)]
    public async Task FillIn_WhereItIsNotOffered_IsRefused(string profile, Channel channel)
    {
        await using var office = await Office.OpenAsync(RepositoryFiles.Profile(profile));
        var reference = channel == Channel.Web ? await office.ReceivedAsync() : await WrittenAsync(office);
        var id = await office.IdAsync(reference);

        Assert.Null(await office.UseAsync<FillInForm, Complaint?>(form => form.FindAsync(id, default)));
        Assert.Equal("form-not-offered", await Office.RefusalAsync(() => FillInAsync(office, reference)));
    }

    private static async Task<string> WrittenAsync(Office office) => await office.ReferenceAsync(await office.TakeAsync(Mailroom.Mail.Message("Réclamation")));

    private static async Task FillInAsync(Office office, string reference, bool sensitive = false)
    {
        var id = await office.IdAsync(reference);
        await office.DoAsync<FillInForm>(form => form.ExecuteAsync(id, new FilledForm("jeton", Known, sensitive), InWords, default));
    }
}
