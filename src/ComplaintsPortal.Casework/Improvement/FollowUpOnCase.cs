using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Improvement;

namespace ComplaintsPortal.Casework.Improvement;

/// <summary>What an upheld complaint leads to (R30): its cause, a corrective action new or already there, or a reasoned "none".</summary>
public sealed class FollowUpOnCase(Casebook casebook)
{
    /// <summary>All that a form says in one transaction: where a part of it is refused, nothing of it is kept. A cause that stands already is no act.</summary>
    public Task ExecuteAsync(string reference, FollowUp what, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(reference, by, async change =>
        {
            if (what.Cause != (await change.CaseFileAsync(cancellation)).Cause) await FindCauseAsync(change, what.Cause, cancellation);
            if (what.Linked is { } linked) await LinkAsync(change, linked, cancellation);
            if (what.Opened is { } planned) await OpenAsync(change, planned, cancellation);
            if (what.NoActionReason is { } reason) await DecideNoActionAsync(change, reason, cancellation);
        }, cancellation);

    public Task FindCauseAsync(string reference, string? cause, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(reference, by, change => FindCauseAsync(change, cause, cancellation), cancellation);

    public Task DecideNoActionAsync(string reference, string reason, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(reference, by, change => DecideNoActionAsync(change, reason, cancellation), cancellation);

    public Task LinkAsync(string reference, Guid actionId, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(reference, by, change => LinkAsync(change, actionId, cancellation), cancellation);

    public Task OpenAsync(string reference, NewCorrectiveAction planned, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(reference, by, change => OpenAsync(change, planned, cancellation), cancellation);

    private static async Task FindCauseAsync(Change change, string? cause, CancellationToken cancellation)
    {
        var file = await change.CaseFileAsync(cancellation);
        file.FindCause(cause);
        await NoteAsync(change, await IsServedAsync(change, cancellation), cancellation);
        change.Journal(ActNames.CauseFound, Facts.Of(("cause", cause)), Contents.Cause(file));
    }

    private static async Task DecideNoActionAsync(Change change, string reason, CancellationToken cancellation)
    {
        Refuse.WithoutReason(reason);
        var file = await change.CaseFileAsync(cancellation);
        file.DecideNoAction(reason);
        await NoteAsync(change, await IsServedAsync(change, cancellation), cancellation);
        change.Journal(ActNames.NoActionDecided, null, Contents.NoAction(file));
    }

    private static async Task LinkAsync(Change change, Guid actionId, CancellationToken cancellation)
    {
        var action = await change.Records.CorrectiveActionAsync(actionId, cancellation)
            ?? throw new NoSuchCaseException();
        action.Link(change.Complaint.Id);
        await NoteAsync(change, isServed: true, cancellation);
        change.Journal(ActNames.CorrectiveActionLinked, Facts.Of(("corrective-action", actionId)), Contents.Of(action));
    }

    private static async Task OpenAsync(Change change, NewCorrectiveAction planned, CancellationToken cancellation)
    {
        Refuse.WithoutText(planned.Title);
        var action = new CorrectiveAction(change.NewId(), planned.Title, planned.Description, planned.Cause, planned.OwnerId, planned.DueOn, change.Now);
        action.Link(change.Complaint.Id);
        change.Records.Add(action);
        await NoteAsync(change, isServed: true, cancellation);
        change.Journal(ActNames.CorrectiveActionOpened, Facts.Of(("corrective-action", action.Id), ("due-on", planned.DueOn), ("owner", planned.OwnerId)),
            Contents.Of(action));
    }

    private static async Task NoteAsync(Change change, bool isServed, CancellationToken cancellation) =>
        change.Complaint.NoteLesson(await change.Records.CaseFileAsync(change.Complaint.Id, cancellation), isServed, change.Now);

    private static Task<bool> IsServedAsync(Change change, CancellationToken cancellation) =>
        change.Records.IsServedAsync(change.Complaint.Id, cancellation);
}
