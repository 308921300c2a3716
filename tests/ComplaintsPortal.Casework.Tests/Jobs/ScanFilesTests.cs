using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Files;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Scanning;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Jobs;

public sealed class ScanFilesTests
{
    private readonly ScannerDouble _scanner = new();

    [Fact, Trait("Rule", "R1")]
    public async Task Submit_WhileTheScannerIsDown_IsTakenAndItsFileWaits()
    {
        await using var office = await Office.OpenAsync(scanner: _scanner);

        var (_, file) = await FiledAsync(office);

        Assert.Equal(0, await ScanAsync(office));
        Assert.Equal(ScanState.Waiting, (await ScanOfAsync(office, file)).State);
        Assert.Equal("file-waiting", await Office.RefusalAsync(() => OpenAsync(office, file)));
        Assert.NotNull(await DownSinceAsync(office));
    }

    [Fact]
    public async Task Run_OnceTheScannerIsBack_ScansWhatWaitedAndOpensIt()
    {
        await using var office = await Office.OpenAsync(scanner: _scanner);
        var (_, file) = await FiledAsync(office, "une photo");
        await ScanAsync(office);
        _scanner.IsUp = true;

        Assert.Equal((1, 0), (await ScanAsync(office), await ScanAsync(office)));

        Assert.Equal("une photo", await OpenAsync(office, file));
        Assert.Equal(["une photo"], _scanner.Scanned);
        Assert.Null(await DownSinceAsync(office));
    }

    [Fact, Trait("Rule", "R34")]
    public async Task Run_AnInfectedFile_IsKeptApartAndEnteredInTheJournalOnce()
    {
        await using var office = await Office.OpenAsync(scanner: _scanner);
        var (reference, file) = await FiledAsync(office, $"un logiciel {ScannerDouble.Bad}");
        _scanner.IsUp = true;

        Assert.Equal((1, 0), (await ScanAsync(office), await ScanAsync(office)));

        Assert.Equal("file-infected", await Office.RefusalAsync(() => OpenAsync(office, file)));
        var entry = await office.SeeAsync(d => d.Journal.AsNoTracking().SingleAsync(e => e.Reference == reference && e.Act == ActNames.DocumentInfected));
        Assert.Equal(ActorKind.Portal, entry.ActorKind);
        Assert.Contains(ScannerDouble.Signature, entry.Facts, StringComparison.Ordinal);
        Assert.DoesNotContain("photo.txt", entry.Facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TwoAtOnce_EnterAnInfectedFileOnce()
    {
        await using var office = await Office.OpenAsync(scanner: _scanner);
        var (reference, _) = await FiledAsync(office, ScannerDouble.Bad);
        _scanner.IsUp = true;

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ScanAsync(office))));

        Assert.Single(await office.ActsAsync(reference), act => act == ActNames.DocumentInfected);
    }

    [Fact]
    public async Task Open_AfterTheAntivirusWasSwitchedOff_StaysRefusedForTheInfectedOnly()
    {
        await using var office = await Office.OpenAsync(scanner: _scanner);
        var (_, bad) = await FiledAsync(office, ScannerDouble.Bad);
        _scanner.IsUp = true;
        await ScanAsync(office);
        var (_, unseen) = await FiledAsync(office);

        _scanner.IsOn = false;

        Assert.Equal("file-infected", await Office.RefusalAsync(() => OpenAsync(office, bad)));
        Assert.Equal("une photo", await OpenAsync(office, unseen));
        Assert.Equal(0, await ScanAsync(office));
    }

    [Fact]
    public async Task Run_OnceAnAntivirusIsSwitchedOn_ScansWhatWasStoredBefore()
    {
        _scanner.IsOn = false;
        await using var office = await Office.OpenAsync(scanner: _scanner);
        var (_, file) = await FiledAsync(office, ScannerDouble.Bad);
        Assert.Equal((0, ScannerDouble.Bad), (await ScanAsync(office), await OpenAsync(office, file)));

        (_scanner.IsOn, _scanner.IsUp) = (true, true);

        Assert.Equal(1, await ScanAsync(office));
        Assert.Equal("file-infected", await Office.RefusalAsync(() => OpenAsync(office, file)));
    }

    [Fact]
    public async Task Run_AFileThatCannotBeScanned_IsLeftToAPersonAndTriedAgainTheNextDay()
    {
        await using var office = await Office.OpenAsync(scanner: _scanner);
        var (_, file) = await FiledAsync(office);
        (_scanner.IsUp, _scanner.Says) = (true, _ => ScanVerdict.NotScannable("StreamMaxLength"));

        Assert.Equal((1, 0), (await ScanAsync(office), await ScanAsync(office)));
        Assert.Equal("file-not-scannable", await Office.RefusalAsync(() => OpenAsync(office, file)));

        _scanner.Says = _ => ScanVerdict.Clean;
        office.PassDays(1);
        Assert.Equal(1, await ScanAsync(office));
        Assert.Equal("une photo", await OpenAsync(office, file));
    }

    [Fact]
    public async Task Run_AFileOnWhichTheScannerAlwaysFails_HoldsUpNoOtherAndIsThenLeftToAPerson()
    {
        await using var office = await Office.OpenAsync(scanner: _scanner);
        var (_, poison) = await FiledAsync(office, "poison");
        var (_, good) = await FiledAsync(office, "bon");
        (_scanner.IsUp, _scanner.Says) = (true, text => text == "poison" ? ScanVerdict.TryAgain("cut") : ScanVerdict.Clean);

        await ScanAsync(office);
        Assert.Equal("bon", await OpenAsync(office, good));
        for (var i = 1; i < ScanFiles.MostFailures; i++)
        {
            Assert.Equal("file-waiting", await Office.RefusalAsync(() => OpenAsync(office, poison)));
            await ScanAsync(office);
        }

        Assert.Equal("file-not-scannable", await Office.RefusalAsync(() => OpenAsync(office, poison)));
    }

    [Fact]
    public async Task Run_AScannerThatGoesDownOverAFile_CountsItNotAgainstTheFile()
    {
        await using var office = await Office.OpenAsync(scanner: _scanner);
        var (_, file) = await FiledAsync(office);
        _scanner.Says = _ => { _scanner.IsUp = false; return ScanVerdict.TryAgain("cut"); };

        for (var i = 0; i <= ScanFiles.MostFailures; i++)
        {
            _scanner.IsUp = true;
            await ScanAsync(office);
        }

        Assert.Equal((ScanState.Waiting, 0), ((await ScanOfAsync(office, file)).State, (await ScanOfAsync(office, file)).FailedScans));
    }

    [Fact]
    public async Task Run_AContentThatCannotBeReadAnyMore_IsNeverClean()
    {
        await using var office = await Office.OpenAsync(scanner: _scanner);
        var (_, file) = await FiledAsync(office);
        (_scanner.IsUp, _scanner.Says) = (true, _ => throw new InvalidDataException("File lacks a part of its content."));

        for (var i = 0; i < ScanFiles.MostFailures; i++) await ScanAsync(office);

        Assert.Equal(ScanState.NotScannable, (await ScanOfAsync(office, file)).State);
    }

    [Fact]
    public async Task Open_AFileWithoutAnyWordOnIt_IsShutWhereThereIsAnAntivirus()
    {
        await using var office = await Office.OpenAsync(scanner: _scanner);
        var (reference, file) = await FiledAsync(office);
        await office.SeeAsync(d => d.WriteAsync(() => d.FileScans.ExecuteDeleteAsync()));
        var id = await office.IdAsync(reference);
        Task<IReadOnlyDictionary<Guid, Refusal>> WithheldAsync() => office.UseAsync<FileGate, IReadOnlyDictionary<Guid, Refusal>>(gate => gate.WithheldAsync(id, default));

        Assert.Equal("file-waiting", await Office.RefusalAsync(() => OpenAsync(office, file)));
        Assert.Equal([file], (await WithheldAsync()).Keys);

        _scanner.IsOn = false;
        Assert.Equal("une photo", await OpenAsync(office, file));
        Assert.Empty(await WithheldAsync());
    }

    [Fact, Trait("Rule", "R34")]
    public async Task Run_OnceTheScannerHasNewSignatures_LooksAgainAtWhatItHadCleared()
    {
        await using var office = await Office.OpenAsync(scanner: _scanner);
        _scanner.IsUp = true;
        _scanner.Says = _ => ScanVerdict.Clean;
        var (reference, late) = await FiledAsync(office, ScannerDouble.Bad);
        var (_, good) = await FiledAsync(office);
        Assert.Equal((2, 0), (await ScanAsync(office), await ScanAsync(office)));

        (_scanner.Signatures, _scanner.Says) = ("2", text => text == ScannerDouble.Bad ? ScanVerdict.Infected(ScannerDouble.Signature) : ScanVerdict.Clean);

        Assert.Equal((2, 0), (await ScanAsync(office), await ScanAsync(office)));
        Assert.Equal("file-infected", await Office.RefusalAsync(() => OpenAsync(office, late)));
        Assert.Equal("une photo", await OpenAsync(office, good));
        Assert.Single(await office.ActsAsync(reference), act => act == ActNames.DocumentInfected);
        Assert.Equal(4, _scanner.Scanned.Count);
    }

    [Fact]
    public async Task Run_WithNewSignatures_LeavesAloneWhatIsOlderThanThePlan()
    {
        await using var office = await Office.OpenAsync(scanner: _scanner);
        _scanner.IsUp = true;
        await FiledAsync(office);
        await ScanAsync(office);
        office.PassDays(ScanPlan.UsualDays + 1);
        _scanner.Signatures = "2";

        Assert.Equal(0, await ScanAsync(office));
    }

    /// <summary>A second look that fails, or that a smaller limit forbids, takes nothing back and is not repeated without end.</summary>
    [Fact]
    public async Task Run_ASecondLookThatComesToNothing_LeavesTheFileClean()
    {
        await using var office = await Office.OpenAsync(scanner: _scanner);
        _scanner.IsUp = true;
        var (_, cut) = await FiledAsync(office, "coupé");
        var (_, big) = await FiledAsync(office, "gros");
        await ScanAsync(office);

        (_scanner.Signatures, _scanner.Says) = ("2", text => text == "gros" ? ScanVerdict.NotScannable("StreamMaxLength") : ScanVerdict.TryAgain("cut"));
        await ScanAsync(office);

        Assert.Equal(0, await ScanAsync(office));
        Assert.Equal(("coupé", "gros"), (await OpenAsync(office, cut), await OpenAsync(office, big)));
        Assert.Equal(4, _scanner.Scanned.Count);
    }

    [Fact]
    public async Task Run_StagedFilesOfNoCase_AreLeftAlone()
    {
        await using var office = await Office.OpenAsync(scanner: _scanner);
        await office.StageAsync("unsent", content: ScannerDouble.Bad);
        _scanner.IsUp = true;

        Assert.Equal(0, await ScanAsync(office));
        Assert.Empty(_scanner.Scanned);
    }

    [Fact]
    public void Withheld_EveryStateWithAndWithoutAnAntivirus_FollowsOneRule()
    {
        var shut = Enum.GetValues<ScanState>().SelectMany(state => new[] { true, false }.Select(on => (state, on, why: new ScanFinding(state, "x").WhyNotOpen(on)?.Code)));

        Assert.Equal(
            [
                (ScanState.Waiting, true, "file-waiting"), (ScanState.Waiting, false, null),
                (ScanState.Clean, true, null), (ScanState.Clean, false, null),
                (ScanState.Infected, true, "file-infected"), (ScanState.Infected, false, "file-infected"),
                (ScanState.NotScannable, true, "file-not-scannable"), (ScanState.NotScannable, false, null),
                (ScanState.Released, true, null), (ScanState.Released, false, (string?)null),
            ],
            shut);
    }

    private static Task<int> ScanAsync(Office office) => office.UseAsync<ScanFiles, int>(scan => scan.RunOnceAsync(default));

    private static Task<DateTimeOffset?> DownSinceAsync(Office office) => office.UseAsync<ScannerWatch, DateTimeOffset?>(watch => Task.FromResult(watch.DownSince));

    private static Task<FileScan> ScanOfAsync(Office office, Guid id) => office.SeeAsync(d => d.FileScans.AsNoTracking().SingleAsync(f => f.Id == id));

    private static Task<string> OpenAsync(Office office, Guid file) => office.UseAsync<FileGate, string>(async gate =>
    {
        using var reader = new StreamReader(await gate.OpenAsync(file, default));
        return await reader.ReadToEndAsync();
    });

    private static async Task<(string Reference, Guid File)> FiledAsync(Office office, string content = "une photo")
    {
        var form = Given.Form();
        await office.StageAsync(form.FormToken, content: content);
        var reference = (await office.SubmitAsync(form)).Reference;
        var id = await office.IdAsync(reference);
        return (reference, await office.SeeAsync(d => d.Documents.Where(x => x.ComplaintId == id).Select(x => x.Id).SingleAsync()));
    }
}
