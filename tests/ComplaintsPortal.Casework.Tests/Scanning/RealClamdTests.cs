using System.IO.Compression;
using System.Text;
using ComplaintsPortal.Casework.Files;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Scanning;
using ComplaintsPortal.Domain.CaseFiles;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Scanning;

/// <summary>The same client against ClamAV itself.</summary>
public sealed class RealClamdTests : IDisposable
{
    private readonly RealClamd _clamd = new();

    [ClamdFact]
    public async Task Scan_CleanInfectedPackedAndTooLong_IsEachWhatItIs()
    {
        await _clamd.StartAsync();
        var scanner = _clamd.Client;

        Assert.True(await scanner.AnswersAsync(default));
        Assert.Equal(ScanVerdict.Clean, await ScanAsync(scanner, "Bonjour"u8.ToArray()));
        Assert.Equal(ScanVerdict.Clean, await ScanAsync(scanner, new byte[RealClamd.StreamMaxLength]));
        Assert.Equal(ScanVerdict.Infected(RealClamd.Signature), await ScanAsync(scanner, Encoding.ASCII.GetBytes(RealClamd.Eicar)));
        Assert.Equal(ScanVerdict.Infected(RealClamd.Signature), await ScanAsync(scanner, Packed(RealClamd.Eicar)));
        Assert.Equal(ScanVerdict.Clean, await ScanAsync(scanner, Packed("Bonjour")));
        Assert.Equal(ScanState.NotScannable, (await ScanAsync(scanner, new byte[RealClamd.StreamMaxLength + 1])).State);
        Assert.NotEqual(ScanState.Clean, (await ScanAsync(scanner, new byte[20 * RealClamd.StreamMaxLength])).State);
    }

    [ClamdFact, Trait("Rule", "R1")]
    public async Task Submit_WhileClamdIsDownThenUp_WaitsAndIsThenOpenedOrKeptApart()
    {
        await using var office = await Office.OpenAsync(scanner: _clamd.Client);
        var form = Given.Form();
        await office.StageAsync(form.FormToken, "bon.txt", "Bonjour");
        await office.StageAsync(form.FormToken, "mauvais.txt", RealClamd.Eicar);
        await office.SubmitAsync(form);
        Assert.Equal(0, await RunAsync(office));
        Assert.Equal(["bon.txt: file-waiting", "mauvais.txt: file-waiting"], await WithheldAsync(office));

        await _clamd.StartAsync();
        Assert.Equal(2, await RunAsync(office));
        Assert.Equal(["mauvais.txt: file-infected"], await WithheldAsync(office));

        _clamd.Stop();
        Assert.Equal(0, await RunAsync(office));
        Assert.NotNull(await office.UseAsync<ScannerWatch, DateTimeOffset?>(watch => Task.FromResult(watch.DownSince)));
        await _clamd.StartAsync();
        Assert.Equal(0, await RunAsync(office));
        Assert.Null(await office.UseAsync<ScannerWatch, DateTimeOffset?>(watch => Task.FromResult(watch.DownSince)));
    }

    public void Dispose() => _clamd.Dispose();

    private static Task<ScanVerdict> ScanAsync(ClamdScanner scanner, byte[] content) => scanner.ScanAsync(new MemoryStream(content), default);

    private static Task<int> RunAsync(Office office) => office.UseAsync<ScanFiles, int>(scan => scan.RunOnceAsync(default));

    private static async Task<IEnumerable<string>> WithheldAsync(Office office)
    {
        var documents = await office.SeeAsync(d => d.Documents.AsNoTracking().OrderBy(x => x.Name).ToListAsync());
        var withheld = await office.UseAsync<FileGate, IReadOnlyDictionary<Guid, Domain.Refusal>>(gate => gate.WithheldAsync(documents[0].ComplaintId, default));
        return documents.Where(d => withheld.ContainsKey(d.Id)).Select(d => $"{d.Name}: {withheld[d.Id].Code}");
    }

    /// <summary>As it lies in an office document.</summary>
    private static byte[] Packed(string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/document.xml").Open();
            entry.Write(Encoding.ASCII.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
