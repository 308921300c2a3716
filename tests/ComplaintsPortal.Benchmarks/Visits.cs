using System.Text;
using System.Text.RegularExpressions;
using ComplaintsPortal.Benchmarks.Load;
using ComplaintsPortal.Benchmarks.Running;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Benchmarks;

/// <summary>Whole visits: the form is opened by somebody new, filled in and sent, and answered by 303 once the complaint, its journal entry
/// and its letter are on the disk. Goal: 1,000 a second at 8 connections, 99th percentile under 30 ms.</summary>
internal static partial class Visits
{
    private const string Boundary = "----boundary7f3a";

    private static readonly (string Name, string Value)[] Typed =
    [
        ("LastName", "Dubois"), ("FirstName", "Camille"), ("StakeholderType", "Learner"), ("Email", "camille@example.org"),
        ("Subject", "Formateur absent"), ("Description", "Le formateur n’est pas venu le lundi, et personne ne nous a prévenus."),
    ];

    public static async Task RunAsync(PublishedPortal published)
    {
        using var folder = new TemporaryFolder();
        using var portal = await published.ServeAsync(folder.Path);
        await Pressure.ApplyAsync(portal.Address, TimeSpan.FromSeconds(5), VisitAsync);
        var before = portal.ProcessorMilliseconds;
        var (rate, each) = await Pressure.ApplyAsync(portal.Address, TimeSpan.FromSeconds(15), VisitAsync);
        var processor = (portal.ProcessorMilliseconds - before) / each.Count;
        Benches.Say($"{rate:F0} visits a second (goal 1000), median {each.Median:F1} ms, 99th percentile {each.P99:F1} ms (goal 30), {each.Count} complaints");
        Benches.Say($"of the server's processor time {processor:F2} ms a visit, the figure that a busy machine changes least");
    }

    private static async Task VisitAsync(RawConnection connection)
    {
        var page = Encoding.UTF8.GetString((await connection.AskAsync(connection.Get("/reclamation"))).Span);
        var cookies = string.Join("; ", Cookie().Matches(page).Select(match => match.Groups[1].Value));
        var body = new StringBuilder();
        foreach (var (name, value) in Typed.Concat(Hidden().Matches(page).Select(match => (Name: match.Groups[1].Value, Value: match.Groups[2].Value))))
        {
            body.Append("--").Append(Boundary).Append("\r\nContent-Disposition: form-data; name=\"").Append(name).Append("\"\r\n\r\n").Append(value).Append("\r\n");
        }

        body.Append("--").Append(Boundary).Append("--\r\n");
        var answer = await connection.AskAsync(connection.Post("/reclamation", $"multipart/form-data; boundary={Boundary}", body.ToString(), cookies));
        var first = Encoding.ASCII.GetString(answer.Span[..12]);
        if (first != "HTTP/1.1 303") throw new InvalidOperationException($"A visit was answered: {Encoding.UTF8.GetString(answer.Span)}");
    }

    [GeneratedRegex("""<input(?=[^>]*type="hidden")(?=[^>]*name="([^"]+)")(?=[^>]*value="([^"]*)")""")]
    private static partial Regex Hidden();

    [GeneratedRegex("^Set-Cookie: ([^;]+)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Cookie();
}
