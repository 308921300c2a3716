using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;
using static ComplaintsPortal.Domain.Complaints.Status;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>
/// What each kind of work is, as one query: the same rules as the complaint's own, in the words of the database. Each starts
/// from the states that are still open, so that closed years cost nothing. Only what the reader may open (R44).
/// </summary>
public sealed class WorkQueries(RegisterContext database, OfficeClock clock, CurrentOrganisation organisation)
{
    /// <summary>Working days before the due date from which it is "soon"; the first reminder of R22.</summary>
    public const int SoonDays = 5;

    /// <summary>How long a file that is kept apart in an ended case stands on the list.</summary>
    public const int SetApartDays = 30;

    public IQueryable<WorkItem> Of(WorkKind kind, WorkScope scope) => kind switch
    {
        WorkKind.Overdue => Due(scope, (complaints, today, soon) => complaints.Where(c => c.DueOn < today)),
        WorkKind.DueSoon => Due(scope, (complaints, today, soon) => complaints.Where(c => c.DueOn >= today && c.DueOn <= soon)),
        WorkKind.Question => Questions(scope),
        WorkKind.Contested => ContestedReplies(scope),
        WorkKind.ToAcknowledge => ToAcknowledge(scope),
        WorkKind.MessageToDecide => MessagesToDecide(scope),
        WorkKind.MessageToRead => MessagesToRead(scope),
        WorkKind.Letter => Items(WithLetters(scope)),
        WorkKind.SetApart => Items(WithFilesSetApart(scope)),
        WorkKind.MediatorToName => MediatorToName(scope),
        WorkKind.ToExamine => Items(Visible(scope).Where(c => c.Status == Received)),
        WorkKind.Incomplete => Items(Visible(scope).Where(c => c.Status == Incomplete || c.Status == AwaitingConfirmation)),
        WorkKind.NoOwner => Items(Visible(scope with { Mine = false }).Where(c => OverdueComplaints.Open.Contains(c.Status) && c.OwnerId == null)),
        WorkKind.ToRemind => ToRemind(scope),
        WorkKind.ConfirmationToRemind => ConfirmationToRemind(scope),
        WorkKind.ToDismiss => ToDismiss(scope),
        WorkKind.ToClose => Items(Visible(scope).Where(c => c.Status == Replied && c.RepliedAt != null && c.Contestations.All(k => k.AnsweredAt != null))),
        WorkKind.ToImprove => ToImprove(scope),
        _ => LateActions(scope),
    };

    /// <summary>The letters themselves: what the page of letters lists.</summary>
    public IQueryable<Letter> Letters(WorkScope scope) =>
        from l in database.Letters.AsNoTracking().WaitingForStaff()
        join c in Visible(scope) on l.ComplaintId equals c.Id
        select l;

    /// <summary>From the few letters that wait to their cases, and not the other way round.</summary>
    private IQueryable<Complaint> WithLetters(WorkScope scope)
    {
        var waiting = database.Letters.WaitingForStaff().Where(l => l.ComplaintId != null).Select(l => l.ComplaintId!.Value);
        return Visible(scope).Where(c => waiting.Contains(c.Id));
    }

    /// <summary>From the few files that are kept apart to their cases. In an ended case nothing may be left to do, but whoever had it must hear of it.</summary>
    private IQueryable<Complaint> WithFilesSetApart(WorkScope scope)
    {
        var lately = clock.Instant - TimeSpan.FromDays(SetApartDays);
        var apart =
            from scan in database.FileScans
            join document in database.Documents on scan.Id equals document.Id
            where scan.State == ScanState.Infected
            select new { document.ComplaintId, scan.ScannedAt };
        var all = apart.Select(file => file.ComplaintId);
        var recent = apart.Where(file => file.ScannedAt >= lately).Select(file => file.ComplaintId);
        return Visible(scope).Where(c => all.Contains(c.Id) && (OverdueComplaints.Open.Contains(c.Status) || recent.Contains(c.Id)));
    }

    private IQueryable<Complaint> Visible(WorkScope scope)
    {
        var complaints = database.Set<Complaint>().AsNoTracking().Where(c => !c.IsTest).VisibleTo(scope.By, database);
        var me = scope.By.StaffId;
        return scope.Mine ? complaints.Where(c => c.OwnerId == me) : complaints;
    }

    private IQueryable<WorkItem> Due(WorkScope scope, Func<IQueryable<Complaint>, DateOnly, DateOnly, IQueryable<Complaint>> when)
    {
        var today = clock.Today;
        var soon = new WorkingCalendar(organisation.Profile.Deadline).Count(today, SoonDays).DueOn;
        return when(Visible(scope).OwedAReply(), today, soon).Select(c => new WorkItem
        {
            Id = c.Id, Reference = c.Reference, Subject = c.Subject, LastName = c.Complainant.LastName, FirstName = c.Complainant.FirstName,
            Status = c.ShownStatus, Channel = c.Channel, OwnerId = c.OwnerId, On = c.DueOn!.Value,
        });
    }

    private IQueryable<WorkItem> ContestedReplies(WorkScope scope) =>
        from c in Visible(scope).OwedAnotherReply()
        select new WorkItem
        {
            Id = c.Id, Reference = c.Reference, Subject = c.Subject, LastName = c.Complainant.LastName, FirstName = c.Complainant.FirstName,
            Status = c.ShownStatus, Channel = c.Channel, OwnerId = c.OwnerId, On = c.Contestations.Where(k => k.AnsweredAt == null).Min(k => k.DueOn),
        };

    /// <summary>Nobody's yet, so everybody's who handles cases.</summary>
    private IQueryable<WorkItem> MessagesToDecide(WorkScope scope)
    {
        var may = scope.By.May(Power.HandleCases);
        return database.IncomingMessages.AsNoTracking().Where(m => may && m.State == MessageState.ToDecide)
            .Select(m => new WorkItem { Id = m.Id, Reference = "", Subject = m.Subject, LastName = m.FromName != "" ? m.FromName : m.From ?? "", On = m.ReceivedOn });
    }

    private IQueryable<WorkItem> MessagesToRead(WorkScope scope) =>
        from m in database.IncomingMessages.AsNoTracking()
        where m.ToReadSince != null
        join c in Visible(scope) on m.ComplaintId equals c.Id
        select new WorkItem
        {
            Id = m.Id, Reference = c.Reference, Subject = m.Subject, LastName = m.FromName != "" ? m.FromName : m.From ?? "",
            Status = c.ShownStatus, OwnerId = c.OwnerId, On = m.ReceivedOn,
        };

    private IQueryable<WorkItem> Questions(WorkScope scope) =>
        from c in Visible(scope)
        join q in database.Set<ProgressQuestion>() on c.Id equals q.ComplaintId
        where q.AnsweredAt == null
        select new WorkItem
        {
            Id = c.Id, Reference = c.Reference, Subject = c.Subject, LastName = c.Complainant.LastName, FirstName = c.Complainant.FirstName,
            Status = c.ShownStatus, Channel = c.Channel, OwnerId = c.OwnerId, On = q.DueOn,
        };

    private IQueryable<WorkItem> ToAcknowledge(WorkScope scope) =>
        from c in Visible(scope).ToAcknowledge(database, clock.Today)
        select new WorkItem
        {
            Id = c.Id, Reference = c.Reference, Subject = c.Subject, LastName = c.Complainant.LastName, FirstName = c.Complainant.FirstName,
            Status = c.ShownStatus, Channel = c.Channel, OwnerId = c.OwnerId, On = c.AcknowledgeBy,
        };

    /// <summary>Nothing where a fit mediator is named: the letter then leaves by itself.</summary>
    private IQueryable<WorkItem> MediatorToName(WorkScope scope)
    {
        var held = Recourse.Of(settledInFull: false, consumer: true, organisation.Profile.Mediator, null).Held is not null;
        return Items(Visible(scope).Where(_ => held).ToTellOfMediator(database, clock.Today));
    }

    private IQueryable<WorkItem> ToRemind(WorkScope scope)
    {
        var asked = clock.Today.AddDays(-organisation.Profile.FollowUp.InformationReminderDays);
        return Items(Visible(scope).Where(c => OverdueComplaints.Open.Contains(c.Status)
            && c.InformationRequests.Any(r => r.AnsweredOn == null && r.DroppedOn == null && r.RemindedOn == null && r.AskedOn <= asked)));
    }

    private IQueryable<WorkItem> ConfirmationToRemind(WorkScope scope)
    {
        var asked = clock.Today.AddDays(-organisation.Profile.FollowUp.ConfirmationReminderDays);
        return Items(Visible(scope).Where(c => c.Status == AwaitingConfirmation && c.ConfirmationRemindedOn == null && c.ConfirmationAskedOn <= asked));
    }

    private IQueryable<WorkItem> ToDismiss(WorkScope scope)
    {
        var reminded = clock.Today.AddDays(-organisation.Profile.FollowUp.UnregisteredClosureDays);
        return Items(Visible(scope).Where(c =>
            (c.Status == AwaitingConfirmation && c.ConfirmationRemindedOn <= reminded)
            || (c.Status == Incomplete
                && c.InformationRequests.Any(r => r.AnsweredOn == null && r.DroppedOn == null)
                && c.InformationRequests.Where(r => r.AnsweredOn == null && r.DroppedOn == null).All(r => r.RemindedOn <= reminded))));
    }

    private IQueryable<WorkItem> ToImprove(WorkScope scope) =>
        from c in Visible(scope)
        where c.LessonOwedSince != null
        select new WorkItem
        {
            Id = c.Id, Reference = c.Reference, Subject = c.Subject, LastName = c.Complainant.LastName, FirstName = c.Complainant.FirstName,
            Status = c.ShownStatus, Channel = c.Channel, OwnerId = c.OwnerId, On = c.LessonOwedSince!.Value,
        };

    private IQueryable<WorkItem> LateActions(WorkScope scope)
    {
        var today = clock.Today;
        var me = scope.By.StaffId;
        var late = database.Set<CorrectiveAction>().AsNoTracking().Where(a => a.DoneOn == null && a.DueOn < today);
        if (scope.Mine) late = late.Where(a => a.OwnerId == me);
        return late.Select(a => new WorkItem { Id = a.Id, Reference = "", Subject = a.Title, OwnerId = a.OwnerId, On = a.DueOn });
    }

    private static IQueryable<WorkItem> Items(IQueryable<Complaint> complaints) => complaints.Select(c => new WorkItem
    {
        Id = c.Id, Reference = c.Reference, Subject = c.Subject, LastName = c.Complainant.LastName, FirstName = c.Complainant.FirstName,
        Status = c.ShownStatus, Channel = c.Channel, OwnerId = c.OwnerId, On = c.ReceivedOn,
    });
}
