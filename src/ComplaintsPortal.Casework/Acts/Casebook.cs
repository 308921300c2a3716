using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Acts;

/// <summary>
/// The one way to change a complaint: one transaction with the change, its journal entries and its letters, or nothing.
/// Who may not handle the case is refused here, whatever page was used.
/// </summary>
public sealed class Casebook(IRecords records, OfficeClock clock, SentForm form)
{
    /// <summary>An act that staff's form asks for; one whose form came before fails as already done.</summary>
    /// <param name="reference">The complaint's reference.</param>
    /// <param name="version">The version the actor looked at; null where nothing can be overwritten. Another one fails as a conflict.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="work">The act; may run again after a tie with another writer.</param>
    public async Task<T> ChangeAsync<T>(string reference, int? version, Actor by, Func<Change, Task<T>> work, CancellationToken cancellation)
    {
        var result = await records.WriteAsync(
            async () =>
            {
                var complaint = await records.ComplaintAsync(reference, cancellation) ?? throw new NoSuchCaseException();
                await AuthoriseAsync(complaint, by, cancellation);
                await KeepFormAsync(complaint, cancellation);
                if (version is { } seen && seen != complaint.Version) throw new ConflictException();
                return await RunAsync(new Change(records, complaint, clock.Now, by), work, cancellation);
            },
            cancellation);
        form.Serve();
        return result;
    }

    public Task ChangeAsync(string reference, Actor by, Func<Change, Task> work, CancellationToken cancellation) =>
        ChangeAsync(reference, null, by, async change => { await work(change); return true; }, cancellation);

    /// <summary>The complainant's own acts, who has shown a secret and whom no list knows.</summary>
    public Task ChangeAsync(Guid complaintId, Actor by, Func<Change, Task> work, CancellationToken cancellation) =>
        records.WriteAsync(
            async () =>
            {
                var complaint = await records.ComplaintAsync(complaintId, cancellation) ?? throw new NoSuchCaseException();
                await AuthoriseAsync(complaint, by, cancellation);
                return await RunAsync(new Change(records, complaint, clock.Now, by), async c => { await work(c); return true; }, cancellation);
            },
            cancellation);

    /// <summary>A new arrival, stored with its journal entry and letters in one transaction (R1).</summary>
    public Task<T> OpenAsync<T>(Func<Task<Complaint>> receive, Actor by, Func<Change, Task<T>> work, CancellationToken cancellation) =>
        records.WriteAsync(
            async () =>
            {
                var complaint = await receive();
                records.Add(complaint);
                return await RunAsync(new Change(records, complaint, clock.Now, by, isNew: true), work, cancellation);
            },
            cancellation);

    private async Task<T> RunAsync<T>(Change change, Func<Change, Task<T>> work, CancellationToken cancellation)
    {
        var result = await work(change);
        change.RequireTold();
        await records.AppendAsync(change.Acts, cancellation);
        return result;
    }

    private async Task KeepFormAsync(Complaint complaint, CancellationToken cancellation)
    {
        if (form.DigestOn(complaint.Id) is not { } digest) return;
        if (await records.HasSecretAsync(SecretPurpose.Form, digest, cancellation)) throw new AlreadyDoneException();
        records.Add(new TrackingSecret(complaint.Id, SecretPurpose.Form, digest, clock.Now.At, null));
    }

    private async Task AuthoriseAsync(Complaint complaint, Actor by, CancellationToken cancellation)
    {
        if (by.Kind != ActorKind.Staff) return;
        var concerned = await records.PersonsConcernedAsync(complaint.Id, cancellation);
        RefusedException.When(CaseAccess.WhyNotHandle(by, complaint, concerned));
    }
}
