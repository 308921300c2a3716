using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Mailroom;

/// <summary>
/// The messages that came in (R50), one by one, and what staff say of each. Whoever may open a case may see its messages; those
/// that no case has yet are for those who handle cases.
/// </summary>
[CaseErrors]
[Requires(Power.ReadCases)]
[Route("gestion/courriels")]
public sealed class MessagesController(Inbox inbox, MessageReader reader, AttachMessage attach, DealWithMessage deal, DealWithUnfetched missing, Words words) : Controller
{
    private const int LastPage = 100_000;
    private const string RawType = "message/rfc822";

    [Requires(Power.HandleCases)]
    [HttpGet("")]
    public async Task<IActionResult> List([FromQuery(Name = "etat")] InboxFilter? filter, [FromQuery(Name = "page")] int page, CancellationToken stop)
    {
        var chosen = filter is { } known && Enum.IsDefined(known) ? known : InboxFilter.ToDecide;
        return View("Messages", await inbox.ReadAsync(chosen, Math.Clamp(page, 1, LastPage), User.Actor(), stop));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken stop) => View("Message", await PageAsync(id, null, stop));

    /// <summary>Byte for byte as it came; what the antivirus has not cleared is answered by the page, which says so.</summary>
    [HttpGet("{id:guid}/telecharger")]
    public Task<IActionResult> Original(Guid id, CancellationToken stop) => FileAsync(id, async () =>
        File(await reader.OpenAsync(id, User.Actor(), stop), RawType, $"courriel-{id:N}.eml"), stop);

    [HttpGet("{id:guid}/pieces/{number:int}")]
    public Task<IActionResult> Attachment(Guid id, int number, CancellationToken stop) => FileAsync(id, async () =>
    {
        var (file, content) = await reader.OpenFileAsync(id, number, User.Actor(), stop);
        return File(content, file.MediaType!, file.Name);
    }, stop);

    [Requires(Power.HandleCases)]
    [HttpPost("{id:guid}/rattacher")]
    public async Task<IActionResult> Attach(Guid id, AttachMessageForm form, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(form.Reference)) return this.Wrong("Message", await PageAsync(id, form, stop), nameof(form.Reference), words["Message.Reference.Missing"]);
        try
        {
            await attach.ExecuteAsync(id, form.Reference.Trim(), form.TheirWord, User.Actor(), stop);
        }
        catch (RefusedException refused)
        {
            var field = refused.Refusal.Code == "reference-unknown" ? nameof(form.Reference) : "";
            return this.Wrong("Message", await PageAsync(id, form, stop), field, words.Of(refused.Refusal));
        }

        return Done(id, "Message.Attached");
    }

    [Requires(Power.HandleCases)]
    [HttpPost("{id:guid}/ecarter")]
    public Task<IActionResult> SetAside(Guid id, CancellationToken stop) => ActAsync(id, "Message.SetAside.Done", () => deal.SetAsideAsync(id, User.Actor(), stop), stop);

    [Requires(Power.HandleCases)]
    [HttpPost("{id:guid}/reprendre")]
    public Task<IActionResult> TakeBack(Guid id, CancellationToken stop) => ActAsync(id, "Message.TakeBack.Done", () => deal.TakeBackAsync(id, User.Actor(), stop), stop);

    [Requires(Power.HandleCases)]
    [HttpPost("{id:guid}/lu")]
    public Task<IActionResult> MarkRead(Guid id, CancellationToken stop) => ActAsync(id, "Message.MarkRead.Done", () => deal.MarkReadAsync(id, User.Actor(), stop), stop);

    [Requires(Power.HandleCases)]
    [HttpPost("manquants/{id:guid}/reessayer")]
    public async Task<IActionResult> TryAgain(Guid id, CancellationToken stop)
    {
        await missing.TryAgainAsync(id, User.Actor(), stop);
        return Listed("Unfetched.TryAgain.Done");
    }

    [Requires(Power.HandleCases)]
    [HttpPost("manquants/{id:guid}/vu")]
    public async Task<IActionResult> Dismiss(Guid id, CancellationToken stop)
    {
        await missing.DismissAsync(id, User.Actor(), stop);
        return Listed("Unfetched.Dismiss.Done");
    }

    private SeeOtherResult Listed(string said)
    {
        Said.On(TempData, words[said]);
        return new SeeOtherResult("/gestion/courriels");
    }

    private async Task<IActionResult> ActAsync(Guid id, string said, Func<Task> act, CancellationToken stop)
    {
        try
        {
            await act();
        }
        catch (RefusedException refused)
        {
            return this.Wrong("Message", await PageAsync(id, null, stop), "", words.Of(refused.Refusal));
        }

        return Done(id, said);
    }

    private SeeOtherResult Done(Guid id, string said)
    {
        Said.On(TempData, words[said]);
        return new SeeOtherResult($"/gestion/courriels/{id}");
    }

    private async Task<IActionResult> FileAsync(Guid id, Func<Task<IActionResult>> open, CancellationToken stop)
    {
        try
        {
            return await open();
        }
        catch (RefusedException)
        {
            return this.Wrong("Message", await PageAsync(id, null, stop), StatusCodes.Status423Locked);
        }
    }

    private async Task<MessagePage> PageAsync(Guid id, AttachMessageForm? form, CancellationToken stop)
    {
        var sheet = await reader.ReadAsync(id, User.Actor(), stop);
        return new MessagePage(sheet, form ?? Offered(sheet), User.May(Power.HandleCases));
    }

    /// <summary>Nobody else's words are offered as the complainant's: they would be shown on their page.</summary>
    private static AttachMessageForm Offered(MessageSheet sheet) =>
        new() { Reference = sheet.Suggested?.Reference, TheirWord = sheet.Suggested is { IsTheirs: true } && !sheet.Message.IsAutomatic && sheet.Message.Doubt != MessageDoubt.MayBeAbsence };
}
