using System.Net;
using System.Text;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.Kills;

/// <summary>Files one complaint after the other. One that was not answered is sent again as it was: the same form, the same token.</summary>
internal sealed class Complainant(IReadOnlyList<PortalProcess> portal, Ledger ledger, string name, Random random)
{
    private const int LongestFile = 600_000;
    private HtmlForm? _form;
    private Filed? _written;
    private int _count;

    public async Task RunAsync(CancellationToken stop)
    {
        using var visitor = new Visitor(new HttpClient(new ToThePortal(portal)) { BaseAddress = ToThePortal.Anywhere });
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await FileAsync(visitor).WaitAsync(stop);
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or OperationCanceledException)
            {
                // The portal was killed in between; or the test is over.
            }
        }
    }

    private async Task FileAsync(Visitor visitor)
    {
        _form ??= await WriteAsync(visitor);
        var answer = await _form.SendAsync();
        if (answer.Status != HttpStatusCode.SeeOther) throw new InvalidOperationException($"{name} was answered {(int)answer.Status}: {answer.Main}");
        ledger.Note(_written!);
        _form = null;
        var acknowledgement = await visitor.FollowAsync(answer);
        ledger.Known.Enqueue(acknowledgement.At("#reference"));
    }

    private async Task<HtmlForm> WriteAsync(Visitor visitor)
    {
        var page = await visitor.OpenAsync("/reclamation");
        _written = new Filed($"{name} {++_count}", [.. Enumerable.Range(0, random.Next(3)).Select(_ => Letters())]);
        var form = page.Form("main form")
            .Fill("LastName", "Dubois").Fill("FirstName", "Camille").Fill("StakeholderType", "Learner").Fill("Email", "camille@exemple.fr")
            .Fill("Subject", _written.Subject).Fill("Description", "Le formateur n’est pas venu.");
        foreach (var (bytes, i) in _written.Files.Select((bytes, i) => (bytes, i))) form.Attach("Attachments", $"piece-{i}.txt", bytes, "text/plain");
        return form;
    }

    private byte[] Letters()
    {
        var text = new StringBuilder();
        for (var length = random.Next(2) == 0 ? random.Next(1, 2000) : random.Next(1, LongestFile); text.Length < length;)
            text.Append((char)random.Next('a', 'z' + 1));
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
