using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.Kills;

/// <summary>Registers what came in and answers it, by the pages. What a kill left open is looked at again.</summary>
internal sealed class Clerk(IReadOnlyList<PortalProcess> portal, Ledger ledger, Role role = Role.Manager)
{
    private string? _reference;

    public async Task RunAsync(CancellationToken stop)
    {
        using var visitor = new Visitor(new HttpClient(new ToThePortal(portal)) { BaseAddress = ToThePortal.Anywhere });
        var signedIn = false;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                signedIn = signedIn || (await visitor.SignInAsync(StaffOfTests.EmailOf(role)).WaitAsync(stop)).Status == HttpStatusCode.Redirect;
                if (_reference is null && !ledger.Known.TryDequeue(out _reference)) await visitor.OpenAsync("/gestion").WaitAsync(stop);
                else if (signedIn) await TreatAsync(visitor, _reference!).WaitAsync(stop);
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or OperationCanceledException)
            {
                // Killed in between: the same case again.
            }
        }
    }

    private async Task TreatAsync(Visitor visitor, string reference)
    {
        var address = "/gestion/dossiers/" + reference;
        if ((await visitor.OpenAsync(address + "/inscrire")) is { Status: HttpStatusCode.OK } open && open.Has("main form[method=post]")
            && IsDone(await open.Form("main form[method=post]").SendAsync()))
            ledger.Registered.Add(reference);

        var page = await visitor.OpenAsync(address + "/repondre");
        if (page.Status == HttpStatusCode.OK && page.Has("main form [name=Reasons]"))
        {
            var draft = page.Form("main form").Fill("Decision", nameof(Decision.Upheld)).Fill("SettledInFull", bool.TrueString)
                .Fill("Reasons", "Le formateur était souffrant.").Fill("Remedy", "Trois séances de plus.").Fill("RemainingActions", "Rien.");
            var preview = await visitor.FollowAsync(await draft.SendAsync("Then=Preview"));
            if (IsDone(await preview.Form("main form").SendAsync())) ledger.Replied.Add(reference);
        }

        _reference = null;
    }

    private static bool IsDone(HtmlPage answer) => answer.Status is HttpStatusCode.Redirect or HttpStatusCode.SeeOther;
}
