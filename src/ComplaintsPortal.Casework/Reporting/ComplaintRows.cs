using System.Runtime.CompilerServices;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reporting;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Reading;
using ComplaintsPortal.Persistence.Retention;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>Reads, row by row, whatever may matter to two years. What has ended, fallen due and been erased before them is left in the database.</summary>
internal static class ComplaintRows
{
    private static readonly DateOnly Ever = DateOnly.MaxValue;

    public static async IAsyncEnumerable<ComplaintRow> ReadAsync(RegisterContext database, IQueryable<Complaint> complaints, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var row in database.ReadPlainlyAsync(Columns(database, complaints), cancellation)) yield return new ComplaintRow(row);
    }

    public static IQueryable<Complaint> Received(RegisterContext database, DateOnly first, DateOnly last) =>
        Arrivals(database).Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last);

    /// <summary>Received before the first day; open, closed, due or erased on it or later. Each of these by its own index, and all in one statement, so that
    /// none is counted twice or missed while somebody works. The ends that no date exceeds say that the index of the other date is the poorer one.</summary>
    public static IQueryable<Complaint> StillConcerned(RegisterContext database, DateOnly first, DateTimeOffset firstInstant)
    {
        var before = Arrivals(database).Where(c => c.ReceivedOn < first);
        var concerned = before.Where(c => c.ClosedOn == null).Select(c => c.Id)
            .Concat(before.Where(c => c.ClosedOn >= first && c.ClosedOn <= Ever).Select(c => c.Id))
            .Concat(before.Where(c => c.DueOn >= first && c.DueOn <= Ever).Select(c => c.Id))
            .Concat(database.Set<Erasure>().Where(e => e.At >= firstInstant).Select(e => e.ComplaintId));
        return before.Where(c => concerned.Contains(c.Id));
    }

    private static IQueryable<Complaint> Arrivals(RegisterContext database) => database.Set<Complaint>().AsNoTracking().Where(c => !c.IsTest);

    private static IQueryable<object> Columns(RegisterContext database, IQueryable<Complaint> complaints) =>
        from complaint in complaints
        join file in database.Set<CaseFile>() on complaint.Id equals file.ComplaintId into files
        from file in files.DefaultIfEmpty()
        select new
        {
            complaint.Id,
            complaint.Reference,
            complaint.Channel,
            complaint.Nature,
            complaint.Status,
            complaint.Complainant.StakeholderType,
            complaint.Category,
            complaint.Complainant.TrainingAction,
            file!.Cause,
            complaint.Policy,
            complaint.ReceivedOn,
            complaint.RegisteredOn,
            complaint.AcknowledgeBy,
            complaint.AcknowledgedAt,
            complaint.FirstDueOn,
            complaint.DueOn,
            complaint.PausedSince,
            complaint.RepliedAt,
            complaint.Decision,
            SettledInFull = database.Set<Reply>()
                .Where(r => r.ComplaintId == complaint.Id && r.SentAt != null)
                .OrderByDescending(r => r.WrittenAt).Select(r => (bool?)r.SettledInFull).FirstOrDefault(),
            Rating = database.Set<Reply>()
                .Where(r => r.ComplaintId == complaint.Id && r.Rating != null)
                .OrderByDescending(r => r.WrittenAt).Select(r => r.Rating).FirstOrDefault(),
            complaint.ClosedOn,
            complaint.ClosingReason,
            complaint.TimesReopened,
            complaint.ConfirmationAskedOn,
            Marks = (complaint.WrittenComplaintOn != null ? (int)FileParts.WrittenComplaint : 0)
                + (database.Set<TreatmentAction>().Any(a => a.ComplaintId == complaint.Id) ? (int)FileParts.Actions : 0)
                + (file!.Resolution != null && file.Resolution != "" ? (int)FileParts.Resolution : 0)
                + (complaint.MediationNamedAt != null ? ComplaintRow.NamedMediator : 0)
                + (complaint.MediationOpenedAt != null ? ComplaintRow.OpenedMediation : 0),
        };
}
