using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Files;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Tests.Acts;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Files;

/// <summary>What the antivirus took for infected by mistake, and who may say so.</summary>
public sealed class ReleaseDocumentTests
{
    private const string Reason = "Notre propre modèle de contrat, vérifié par le fournisseur.";
    private readonly ScannerDouble _scanner = new() { IsUp = true };

    [Fact, Trait("Rule", "R34")]
    public async Task Release_ByAManagerWithAReason_OpensTheFileForGoodAndIsInTheJournal()
    {
        await using var office = await Office.OpenAsync(scanner: _scanner);
        var (reference, file) = await InfectedAsync(office);
        Assert.Equal([reference], await SetApartAsync(office, office.Agent));

        await ReleaseAsync(office, reference, file, Reason, office.Manager);

        Assert.Equal(ScannerDouble.Bad, await OpenAsync(office, file));
        Assert.Empty(await SetApartAsync(office, office.Agent));
        _scanner.Signatures = "2";
        Assert.Equal(0, await office.UseAsync<ScanFiles, int>(scan => scan.RunOnceAsync(default)));
        var line = (await office.UseAsync<CaseReader, CaseSheet>(cases => cases.ReadAsync(reference, office.Agent, default))).Journal.Single(l => l.Act == ActNames.DocumentReleased);
        Assert.Equal((office.Manager.StaffId, Reason), (line.ActorId, line.Reason));
        Assert.Equal((file.ToString(), ScannerDouble.Signature), (line.Facts["document"], line.Facts["signature"]));
    }

    [Fact]
    public async Task Release_ByAnAgent_IsRefused()
    {
        await using var office = await Office.OpenAsync(scanner: _scanner);
        var (reference, file) = await InfectedAsync(office);

        Assert.Equal("not-allowed", await Office.RefusalAsync(() => ReleaseAsync(office, reference, file, Reason, office.Agent)));

        Assert.Equal("file-infected", await Office.RefusalAsync(() => OpenAsync(office, file)));
    }

    [Fact]
    public async Task Release_WithoutAReason_Twice_OrOfAnotherCase_IsRefused()
    {
        await using var office = await Office.OpenAsync(scanner: _scanner);
        var (reference, file) = await InfectedAsync(office);
        var (other, _) = await InfectedAsync(office);

        Assert.Equal("reason-missing", await Office.RefusalAsync(() => ReleaseAsync(office, reference, file, " ", office.Manager)));
        await Assert.ThrowsAsync<NoSuchCaseException>(() => ReleaseAsync(office, other, file, Reason, office.Manager));
        await ReleaseAsync(office, reference, file, Reason, office.Manager);
        Assert.Equal("file-not-apart", await Office.RefusalAsync(() => ReleaseAsync(office, reference, file, Reason, office.Manager)));
        Assert.Single(await office.ActsAsync(reference), act => act == ActNames.DocumentReleased);
    }

    /// <summary>Whoever closed the case hears of it all the same, for a while.</summary>
    [Fact]
    public async Task List_OfWhatIsSetApart_HoldsEndedCasesForSomeDaysOnly()
    {
        await using var office = await Office.OpenAsync(scanner: _scanner);
        var (reference, _) = await InfectedAsync(office);
        await StaffActs.All["QualifyComplaint"](office, reference, office.Manager);

        Assert.Equal([reference], await SetApartAsync(office, office.Agent));
        office.PassDays(WorkQueries.SetApartDays + 1);
        Assert.Empty(await SetApartAsync(office, office.Agent));
    }

    private static async Task<(string Reference, Guid File)> InfectedAsync(Office office)
    {
        var form = Given.Form();
        await office.StageAsync(form.FormToken, content: ScannerDouble.Bad);
        var reference = (await office.SubmitAsync(form)).Reference;
        var id = await office.IdAsync(reference);
        await office.UseAsync<ScanFiles, int>(scan => scan.RunOnceAsync(default));
        return (reference, await office.SeeAsync(d => d.Documents.Where(x => x.ComplaintId == id).Select(x => x.Id).SingleAsync()));
    }

    private static Task ReleaseAsync(Office office, string reference, Guid file, string reason, Actor by) =>
        office.DoAsync<ReleaseDocument>(release => release.ExecuteAsync(reference, file, reason, by, default));

    private static async Task<IEnumerable<string>> SetApartAsync(Office office, Actor by) =>
        (await office.UseAsync<WorkList, WorkSection>(list => list.ReadAsync(WorkKind.SetApart, by, false, null, default))).Items.Select(item => item.Reference);

    private static Task<string> OpenAsync(Office office, Guid file) => office.UseAsync<FileGate, string>(async gate =>
    {
        using var reader = new StreamReader(await gate.OpenAsync(file, default));
        return await reader.ReadToEndAsync();
    });
}
