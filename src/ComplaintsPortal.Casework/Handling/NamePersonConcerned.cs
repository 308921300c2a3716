using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Journal;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Handling;

/// <summary>
/// Names a member of staff whom the complaint is about: they can't read or handle it, and do not own it (R44). Anybody can step
/// back in this way; naming somebody else is for managers. Where nobody else is left, a reasoned exception lets them in; it is
/// journalled and reported.
/// </summary>
public sealed class NamePersonConcerned(Casebook casebook, RegisterContext database, OfficeClock clock)
{
    public Task ExecuteAsync(string reference, Guid staffId, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            async change =>
            {
                if (staffId != by.StaffId && !by.May(Power.OverrideRules)) throw new RefusedException(new Refusal("not-allowed"));
                if (!await change.Database.Staff.AnyAsync(s => s.Id == staffId, cancellation)) throw new RefusedException(new Refusal("staff-unknown"));
                var concerned = change.Database.Set<PersonConcerned>();
                if (await concerned.AnyAsync(p => p.ComplaintId == change.Complaint.Id && p.StaffId == staffId, cancellation)) return;
                var person = new PersonConcerned(change.Complaint.Id, staffId);
                concerned.Add(person);
                if (change.Complaint.OwnerId == staffId) change.Complaint.Assign(null);
                change.Journal(ActNames.PersonConcernedNamed, Facts.Of(("staff", staffId)), Contents.Of(person));
            },
            cancellation);

    /// <summary>Takes back a name given by mistake, with a reason that stays in the journal.</summary>
    public Task RemoveAsync(string reference, Guid staffId, string reason, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            async change =>
            {
                if (!by.May(Power.OverrideRules)) throw new RefusedException(new Refusal("not-allowed"));
                if (string.IsNullOrWhiteSpace(reason)) throw new RefusedException(new Refusal("reason-missing"));
                var person = await change.Database.Set<PersonConcerned>()
                    .SingleOrDefaultAsync(p => p.ComplaintId == change.Complaint.Id && p.StaffId == staffId, cancellation) ?? throw new NoSuchCaseException();
                change.Database.Remove(person);
                change.JournalReasoned(ActNames.PersonConcernedRemoved, reason, Facts.Of(("staff", staffId)), Content.Gone(ContentKind.Concerned, staffId));
            },
            cancellation);

    /// <summary>Lets a person concerned in after all, because nobody else can handle the case. Refused while somebody else could.</summary>
    public Task ExceptAsync(string reference, Guid staffId, string reason, Actor by, CancellationToken cancellation) =>
        database.WriteAsync(
            async () =>
            {
                var complaint = await database.Set<Complaint>().AsSplitQuery().SingleOrDefaultAsync(c => c.Reference == reference, cancellation) ?? throw new NoSuchCaseException();
                RefusedException.When(await WhyNotExceptAsync(complaint, reason, by, cancellation));
                var person = await database.Set<PersonConcerned>().SingleOrDefaultAsync(p => p.ComplaintId == complaint.Id && p.StaffId == staffId, cancellation)
                    ?? throw new RefusedException(new Refusal("not-concerned"));
                person.Except(reason);
                var change = new Change(new RegisterRecords(database), complaint, clock.Now, by);
                change.JournalReasoned(ActNames.PersonConcernedExcepted, reason, Facts.Of(("staff", staffId)), Contents.Of(person));
                await database.AppendAsync(change.Acts, cancellation);
            },
            cancellation);

    /// <summary>Why the reader can't be let in by an exception of their own; a case that does not name them is none to them.</summary>
    public async Task<Refusal?> WhyNotExceptAsync(string reference, Actor by, CancellationToken cancellation)
    {
        var complaint = await database.Set<Complaint>().AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Reference == reference, cancellation);
        return complaint is not null && await database.Set<PersonConcerned>().AnyAsync(p => p.ComplaintId == complaint.Id && p.StaffId == by.StaffId, cancellation)
            ? await WhyNotExceptAsync(complaint, "…", by, cancellation)
            : throw new NoSuchCaseException();
    }

    public async Task<Refusal?> WhyNotExceptAsync(Complaint complaint, string reason, Actor by, CancellationToken cancellation)
    {
        if (!by.May(Power.OverrideRules)) return new Refusal("not-allowed");
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("reason-missing");
        return await database.WhoMayHandle(complaint, clock.Today).AnyAsync(cancellation) ? new Refusal("somebody-else-can") : null;
    }
}
