using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Casework.Improvement;

/// <summary>The life of a corrective action beside any one case: opened from an analysis, done, checked (R30).</summary>
public sealed class CorrectiveActions(IRecords records, OfficeClock clock)
{
    public Task<Guid> OpenAsync(NewCorrectiveAction planned, Actor by, CancellationToken cancellation) =>
        ActAsync(by, async now =>
        {
            Refuse.WithoutText(planned.Title);
            var action = new CorrectiveAction(Guid.CreateVersion7(now.At), planned.Title, planned.Description, planned.Cause, planned.OwnerId, planned.DueOn, now);
            records.Add(action);
            await NoteAsync(ActNames.CorrectiveActionOpened, action.Id, now, by, cancellation, ("due-on", planned.DueOn), ("owner", planned.OwnerId));
            return action.Id;
        }, cancellation);

    public Task CompleteAsync(Guid id, DateOnly doneOn, Actor by, CancellationToken cancellation) =>
        ActAsync(by, async now =>
        {
            (await FindAsync(id, cancellation)).Complete(doneOn, now.On);
            await NoteAsync(ActNames.CorrectiveActionDone, id, now, by, cancellation, ("done-on", doneOn));
            return id;
        }, cancellation);

    public Task CheckAsync(Guid id, bool effective, string? note, Actor by, CancellationToken cancellation) =>
        ActAsync(by, async now =>
        {
            (await FindAsync(id, cancellation)).Check(effective, note, now.On);
            await NoteAsync(ActNames.CorrectiveActionChecked, id, now, by, cancellation, ("effective", effective));
            return id;
        }, cancellation);

    private Task<Guid> ActAsync(Actor by, Func<Moment, Task<Guid>> work, CancellationToken cancellation)
    {
        if (by.Kind == ActorKind.Staff && !by.May(Power.HandleCases)) throw new RefusedException(new Refusal("not-allowed"));
        return records.WriteAsync(() => work(clock.Now), cancellation);
    }

    private async Task<CorrectiveAction> FindAsync(Guid id, CancellationToken cancellation) =>
        await records.CorrectiveActionAsync(id, cancellation) ?? throw new NoSuchCaseException();

    private Task NoteAsync(string act, Guid id, Moment now, Actor by, CancellationToken cancellation, params (string Name, object? Value)[] facts) =>
        records.AppendAsync([new JournalAct(now.At, by, act) { Facts = Facts.Of([("corrective-action", id), .. facts]) }], cancellation);
}
