using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Pages;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>
/// One act on one case: shows its form, checks its shape, does it, and goes back to the case. What the domain refuses comes
/// back on the same page, 422, with everything typed; what somebody else changed meanwhile comes back with both texts, 409.
/// The same form sent twice does it once, and is told twice that it is done.
/// </summary>
[Requires(Power.HandleCases)]
[CaseErrors]
public abstract class CaseActController<TForm>(ActDesk<TForm> desk) : Controller where TForm : class
{
    protected ActDesk<TForm> Desk { get; } = desk;

    protected abstract CaseAct Act { get; }

    /// <summary>The view's name; without another, the act's own.</summary>
    protected virtual string Page => Act.Name;

    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation)
    {
        var head = await Desk.Cases.HeadAsync(reference, User.Actor(), cancellation);
        return View(Page, await PageAsync(head, Start(head), cancellation));
    }

    /// <summary>The form as it is first shown.</summary>
    protected abstract TForm Start(CaseHead head);

    protected abstract Task DoAsync(string reference, TForm form, Actor by, CancellationToken cancellation);

    /// <summary>The sentence the case shows afterwards: <c>{Name}.Done</c>.</summary>
    protected virtual string Done(TForm form) => Desk.Words[$"{Act.Name}.Done"];

    /// <summary>Where it goes on afterwards: the case.</summary>
    protected virtual string Next(CaseHead head, TForm form) => $"/gestion/dossiers/{head.Reference}";

    /// <summary>The field a refusal is about; without one it stands at the head of the page.</summary>
    protected virtual string FieldOf(Refusal refusal) => "";

    /// <summary>The page around a form; a slice that shows more than that makes its own.</summary>
    protected virtual Task<IActPage> PageAsync(CaseHead head, TForm form, CancellationToken cancellation) =>
        Task.FromResult<IActPage>(new ActPage<TForm>(head, form) { Act = Act, WhyNot = Act.WhyNot(head) });

    /// <summary>The text that stands now, and the form that may replace it knowingly; for acts that change a text (Version).</summary>
    protected virtual (string? Theirs, TForm Form) Conflict(CaseHead now, TForm mine) => (null, mine);

    /// <summary>Does the act, where the form's shape was found right, and goes back to the case; or answers with the page and what stands against it.</summary>
    protected async Task<IActionResult> HandleAsync(CaseHead head, TForm form, CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return await AgainAsync(head, form, cancellation);
        try
        {
            if (Preview(head, form) is { } letter) return View(Page, (ActPage<TForm>)await PageAsync(head, form, cancellation) with { Foreseen = letter });
            await DoAsync(head.Reference, form, User.Actor(), cancellation);
        }
        catch (RefusedException refused)
        {
            ModelState.AddModelError(FieldOf(refused.Refusal), Desk.Words.Of(refused.Refusal));
            return await AgainAsync(await NowAsync(head, cancellation), form, cancellation);
        }
        catch (ConflictException)
        {
            return await ConflictAsync(await NowAsync(head, cancellation), form, cancellation);
        }
        catch (AlreadyDoneException)
        {
            // Said once more: the first answer may never have been seen.
        }

        Said.On(TempData, Done(form));
        return new SeeOtherResult(Next(head, form));
    }

    /// <summary>The letter, where the form asks to see it before anything is done; refuses what the act would refuse.</summary>
    protected virtual LetterText? Preview(CaseHead head, TForm form) => null;

    private Task<CaseHead> NowAsync(CaseHead head, CancellationToken cancellation) => Desk.Cases.HeadAsync(head.Reference, User.Actor(), cancellation);

    protected async Task<IActionResult> AgainAsync(CaseHead head, TForm form, CancellationToken cancellation) =>
        this.Wrong(Page, await PageAsync(head, form, cancellation));

    private async Task<IActionResult> ConflictAsync(CaseHead now, TForm mine, CancellationToken cancellation)
    {
        var (theirs, form) = Conflict(now, mine);
        ModelState.Clear();
        ModelState.AddModelError("", Desk.Words["Conflict.Title"]);
        var page = (ActPage<TForm>)await PageAsync(now, form, cancellation);
        return this.Wrong(Page, page with { Theirs = theirs ?? "" }, StatusCodes.Status409Conflict);
    }
}
