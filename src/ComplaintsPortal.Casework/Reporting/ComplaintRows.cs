using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Retention;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>One query, untracked, read row by row: whatever may matter to two years. What has ended, fallen due and been erased before them is left in the database.</summary>
internal static class ComplaintRows
{
    public static IQueryable<ComplaintRow> Concerning(RegisterContext database, DateOnly first, DateOnly last, DateTimeOffset firstInstant) =>
        from complaint in database.Set<Complaint>().AsNoTracking()
        where !complaint.IsTest && complaint.ReceivedOn <= last
        where complaint.ReceivedOn >= first
            || complaint.ClosedOn == null || complaint.ClosedOn >= first
            || complaint.DueOn >= first
            || database.Set<Erasure>().Any(e => e.ComplaintId == complaint.Id && e.At >= firstInstant)
        join file in database.Set<CaseFile>() on complaint.Id equals file.ComplaintId into files
        from file in files.DefaultIfEmpty()
        let reply = database.Set<Reply>().Where(r => r.ComplaintId == complaint.Id && r.SentAt != null).OrderByDescending(r => r.WrittenAt).FirstOrDefault()
        select new ComplaintRow
        {
            Id = complaint.Id,
            Reference = complaint.Reference,
            Channel = complaint.Channel,
            Nature = complaint.Nature,
            Status = complaint.Status,
            StakeholderType = complaint.Complainant.StakeholderType,
            Category = complaint.Category,
            TrainingAction = complaint.Complainant.TrainingAction,
            Cause = file!.Cause,
            Policy = complaint.Policy,
            ReceivedOn = complaint.ReceivedOn,
            RegisteredOn = complaint.RegisteredOn,
            AcknowledgeBy = complaint.AcknowledgeBy,
            AcknowledgedAt = complaint.AcknowledgedAt,
            FirstDueOn = complaint.FirstDueOn,
            DueOn = complaint.DueOn,
            PausedSince = complaint.PausedSince,
            Extended = complaint.Extensions.Any(),
            RepliedAt = complaint.RepliedAt,
            Decision = complaint.Decision,
            SettledInFull = reply == null ? null : reply.SettledInFull,
            Rating = database.Set<Reply>().Where(r => r.ComplaintId == complaint.Id && r.Rating != null).OrderByDescending(r => r.WrittenAt).Select(r => r.Rating).FirstOrDefault(),
            ClosedOn = complaint.ClosedOn,
            ClosingReason = complaint.ClosingReason,
            TimesReopened = complaint.TimesReopened,
            MediatorNamed = complaint.MediationNamedAt != null && (complaint.RepliedAt != null || complaint.Status != Status.Replied),
            MediationOpened = complaint.MediationOpenedAt != null,
            InformationAskedOn = complaint.InformationRequests.Min(r => (DateOnly?)r.AskedOn),
            ConfirmationAskedOn = complaint.ConfirmationAskedOn,
            WrittenComplaint = complaint.WrittenComplaintOn != null,
            HasAction = database.Set<TreatmentAction>().Any(a => a.ComplaintId == complaint.Id),
            HasResolution = file!.Resolution != null && file.Resolution != "",
            HasReplySent = reply != null,
            ErasedAt = database.Set<Erasure>().Where(e => e.ComplaintId == complaint.Id).Select(e => (DateTimeOffset?)e.At).FirstOrDefault(),
        };
}
