using System.Text;
using System.Text.RegularExpressions;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Upkeep.Demo;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence.Files;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Upkeep;

/// <summary>An office in which a demonstration is composed, or played act by act through the register, with the same seed on the same clock.</summary>
internal static partial class DemoOffice
{
    public const int Seed = 5;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    public const int Years = 1;
    public static readonly DateTimeOffset End = Office.MondayMorning;

    public static Task<Office> OpenAsync() => Office.OpenAsync(time: new DemoClock(End.AddYears(-Years).AddDays(-1)));

    public static Task ComposeAsync(this Office office, int count, int seed = Seed, Action<int>? written = null, CancellationToken stop = default) =>
        office.DoAsync<FillWithDemo>(fill => fill.ExecuteAsync(count, seed, Years, End, stop, written));

    /// <summary>As staff and complainants would: an act, a transaction, and the outbox after each.</summary>
    public static Task PlayAsync(this Office office, int count) => office.DoAsync<DemoParts>(parts => office.DoAsync<StagedFiles>(files => office.DoAsync<SendLetters>(async outbox =>
    {
        var clock = (DemoClock)office.Time;
        office.Postman.Server = _ => new Handover(HandoverOutcome.Accepted, DemoPostman.Answer);
        var staff = await DemoStaff.HireAsync(parts.Database, clock.GetUtcNow(), default);
        var use = new DemoUseCases(new RegisterRecords(parts.Database), parts)
        {
            Stage = (token, name, text, stop) => files.StageAsync(token, name, "text/plain", new MemoryStream(Encoding.UTF8.GetBytes(text)), stop),
            SendLetters = outbox.RunOnceAsync,
            Finish = _ => { },
        };
        var play = new DemoPlay(count, Seed, Years, End, clock, use, staff, parts.Organisation, default);
        while (await play.StepAsync()) { }
    })));

    /// <summary>All that the register holds but what nobody can foresee (ids, keys, digests, secrets), and leases, which speak of processes.</summary>
    public static Task<IReadOnlyList<string>> ForeseeableAsync(this Office office) => office.SeeAsync<IReadOnlyList<string>>(async database =>
    {
        await database.Leases.ExecuteDeleteAsync();
        return [.. office.Rows().Split('\n').Select(Readable).Order(StringComparer.Ordinal)];
    });

    private static string Readable(string line) => Ids().Replace(Bytes().Replace(line, bytes => Words(bytes.Value)), "#");

    /// <summary>Digests and commitments are no text, one alone or several in a row.</summary>
    private static string Words(string hex)
    {
        try
        {
            return hex.Length <= 64 ? "#" : Strict.GetString(Convert.FromHexString(hex));
        }
        catch (DecoderFallbackException)
        {
            return "#";
        }
    }

    /// <summary>As <see cref="Office.Rows"/> tells them.</summary>
    [GeneratedRegex("(?<![0-9A-Z])(?:[0-9A-F]{2}){20,}(?![0-9A-Z])")]
    private static partial Regex Bytes();

    /// <summary>Ids in either way of writing, and the boundary that a message has of its own.</summary>
    [GeneratedRegex("=_[0-9a-f]{36}|[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}")]
    private static partial Regex Ids();
}
