using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Intake;

public sealed class SubmitComplaintTests
{
    [Fact]
    [Trait("Rule", "R8")]
    public async Task Submit_AnyStakeholder_IsReceivedAndRegistered()
    {
        await using var office = await Office.OpenAsync();
        foreach (var type in Capacities.All)
        {
            var reference = await office.RegisteredAsync(Given.Helene with { StakeholderType = type });

            Assert.Equal(type, (await office.ComplaintAsync(reference)).Complainant.StakeholderType);
        }
    }

    [Fact, Trait("Rule", "R1"), Trait("Rule", "R2"), Trait("Rule", "R11")]
    public async Task Submit_WithTwoFiles_StoresAllOfItAtOnce()
    {
        await using var office = await Office.OpenAsync();
        var form = Given.Form();
        await office.StageAsync(form.FormToken, "a.txt", "un");
        await office.StageAsync(form.FormToken, "b.txt", "deux");

        var receipt = await office.SubmitAsync(form);

        var complaint = await office.ComplaintAsync("2026-0001");
        Assert.Equal((receipt.ComplaintId, Status.Received, Office.MondayMorning), (complaint.Id, complaint.Status, complaint.ReceivedAt));
        Assert.Equal(new DateOnly(2026, 3, 13), complaint.DueOn);
        var files = await office.SeeAsync(d => d.Documents.OrderBy(f => f.Id).ToListAsync());
        Assert.Equal(["a.txt", "b.txt"], files.Select(f => f.Name));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("un"))), files[0].Sha256);
        Assert.Equal(0, await office.SeeAsync(d => d.StagedFiles.CountAsync()));
        var letter = Assert.Single(await office.LettersAsync());
        Assert.Equal((LetterKind.Acknowledgement, LetterState.Queued), (letter.Kind, letter.State));
        Assert.Contains(files[1].Sha256, MarkdownText.ToPlain(letter.Markup), StringComparison.Ordinal);
        Assert.Equal(["complaint.received", "complaint.acknowledged", "letter.written"], await office.ActsAsync("2026-0001"));
    }

    [Fact, Trait("Rule", "R1")]
    public async Task Submit_FailingAtTheLetter_LeavesNothingAndKeepsTheFiles()
    {
        await using var office = await Office.OpenAsync();
        var form = Given.Form();
        await office.StageAsync(form.FormToken);
        var before = office.Rows();
        office.Postman.CannotCompose = true;

        await Assert.ThrowsAsync<IOException>(() => office.SubmitAsync(form));

        Assert.Equal(before, office.Rows());
        office.Postman.CannotCompose = false;
        Assert.Equal("2026-0001", (await office.SubmitAsync(form)).Reference);
        Assert.Equal(1, await office.SeeAsync(d => d.Documents.CountAsync()));
    }

    [Fact, Trait("Rule", "R2")]
    public async Task Submit_SameFormEightTimesAtOnce_IsOneComplaint()
    {
        await using var office = await Office.OpenAsync();
        var form = Given.Form();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => office.SubmitAsync(form))));

        Assert.Single(receipts.Distinct());
        Assert.Equal(1, await office.SeeAsync(d => d.Complaints.CountAsync()));
        Assert.Single(await office.LettersAsync());
    }

    [Fact, Trait("Rule", "R2")]
    public async Task Submit_EightFormsAtOnce_NumbersWithoutGap()
    {
        await using var office = await Office.OpenAsync();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => office.SubmitAsync())));

        Assert.Equal(Enumerable.Range(1, 8).Select(i => $"2026-{i:0000}"), receipts.Select(r => r.Reference).Order());
    }

    [Theory, Trait("Rule", "R2"), Trait("Rule", "R14")]
    [InlineData("2026-12-31T22:59:59Z", "2026-0001", "2026-12-31")]
    [InlineData("2026-12-31T23:00:00Z", "2027-0001", "2027-01-01")]
    public async Task Submit_AtTheTurnOfTheYear_NumbersByTheLocalYear(string instant, string reference, string receivedOn)
    {
        await using var office = await Office.OpenAsync();
        office.Clock.AdjustTime(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));

        await office.SubmitAsync();

        Assert.Equal(receivedOn, (await office.ComplaintAsync(reference)).ReceivedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact, Trait("Rule", "R32")]
    public async Task Submit_StoresSecretsOnlyAsDigests()
    {
        await using var office = await Office.OpenAsync();

        var receipt = await office.SubmitAsync();

        var code = (await office.UseAsync<Casework.Intake.ReadAcknowledgement, Casework.Intake.Acknowledgement?>(r => r.BySecretAsync(receipt.Secret, default)))!.Code;
        var everything = office.Rows();
        Assert.DoesNotContain(receipt.Secret, everything, StringComparison.Ordinal);
        Assert.DoesNotContain(code, everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(code.Replace("-", ""), everything, StringComparison.OrdinalIgnoreCase);
        var kept = await office.SeeAsync(d => d.TrackingSecrets.ToListAsync());
        Assert.Equal([SecretPurpose.Acknowledgement, SecretPurpose.Code, SecretPurpose.Letter], kept.Select(s => s.Purpose).Order());
        Assert.Contains(kept, s => s.Digest.SequenceEqual(SecretKeeper.Digest(receipt.Secret)));
    }

    [Fact, Trait("Rule", "R18"), Trait("Rule", "R45")]
    public async Task Submit_BeforeTheRulesChange_KeepsTheRulesAndProcedureThatApplied()
    {
        await using var office = await Office.OpenAsync();
        var old = await office.ReceivedAsync();
        var changed = Office.Neutral with
        {
            Deadline = Office.Neutral.Deadline with { Days = 3 },
            Procedure = Office.Neutral.Procedure with { Markdown = "Une autre procédure." },
        };
        await office.DoAsync<EstablishOrganisation>(e => e.SaveAsync(changed, Actor.Portal, default));

        var later = await office.ReceivedAsync();

        var (before, after) = (await office.ComplaintAsync(old), await office.ComplaintAsync(later));
        Assert.Equal((10, 1, 3, 2), (before.Policy.Days, before.ProcedureVersion, after.Policy.Days, after.ProcedureVersion));
    }

    [Theory, Trait("Rule", "R44"), Trait("Rule", "R45")]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public async Task Submit_WithAHandlerInTheProfile_IsTheirsUnlessSensitiveOrTheyAreGone(bool sensitive, bool gone, bool theirs)
    {
        var profile = Office.Neutral with { Handler = new Handler("Fanny", "Référente", "fanny@organisme.example", true) };
        await using var office = await Office.OpenAsync(profile);
        var handler = await office.HireAsync(Role.Manager, "Fanny", until: gone ? new DateOnly(2026, 3, 1) : null);

        var receipt = await office.SubmitAsync(Given.Form(sensitive: sensitive));

        var complaint = await office.ComplaintAsync(receipt.Reference);
        Assert.Equal((theirs ? handler.StaffId : null, sensitive), (complaint.OwnerId, complaint.Confidential));
    }
}
