using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
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
public sealed class WorkQueries
{
    private readonly RegisterContext _database;
    private readonly Func<WorkTerms> _terms;

    public WorkQueries(RegisterContext database, OfficeClock clock, CurrentOrganisation organisation) : this(database, () => WorkTerms.Of(clock, organisation.Profile))
    {
    }

    /// <param name="database">The register.</param>
    /// <param name="terms">Asked for again by each list, for the day goes on.</param>
    internal WorkQueries(RegisterContext database, Func<WorkTerms> terms) => (_database, _terms) = (database, terms);

    /// <summary>How long a file that is kept apart in an ended case stands on the list.</summary>
    public const int SetApartDays = 30;

    public IQueryable<WorkItem> Of(WorkKind kind, WorkScope scope) => kind switch
    {
        WorkKind.Overdue => Overdue(scope),
        WorkKind.DueSoon => DueSoon(scope),
        WorkKind.Question => Questions(scope),
        WorkKind.Contested => ContestedReplies(scope),
        WorkKind.ToAcknowledge => ToAcknowledge(scope),
        WorkKind.MessageToDecide => MessagesToDecide(scope),
        WorkKind.MessageToRead => MessagesToRead(scope),
        WorkKind.Letter => Items(WithLetters(scope)),
        WorkKind.SetApart => Items(WithFilesSetApart(scope)),
        WorkKind.MediatorToName => MediatorToName(scope),
        WorkKind.ToExamine => Items(Open(scope).Where(c => c.Status == Received)),
        WorkKind.Incomplete => Items(Open(scope).Where(c => c.Status == Incomplete || c.Status == AwaitingConfirmation)),
        WorkKind.NoOwner => Items(Open(scope with { Mine = false }).Where(c => c.OwnerId == null)),
        WorkKind.ToRemind => ToRemind(scope),
        WorkKind.ConfirmationToRemind => ConfirmationToRemind(scope),
        WorkKind.ToDismiss => ToDismiss(scope),
        WorkKind.ToClose => ToClose(scope),
        WorkKind.ToImprove => ToImprove(scope),
        _ => LateActions(scope),
    };

    /// <summary>How much there is of each kind, counted up to one more than <see cref="WorkList.MostCounted"/>.</summary>
    internal Task<IReadOnlyList<(WorkKind Kind, int Count)>> CountAsync(WorkScope scope, CancellationToken cancellation) =>
        PreparedWork.Of(_database, scope).CountAsync(_database, scope.By.StaffId, _terms(), cancellation);

    /// <summary>The first lines of a kind for the work list, and one more where there is one.</summary>
    internal ValueTask<List<WorkItem>> FirstAsync(WorkKind kind, WorkScope scope, CancellationToken cancellation) =>
        PreparedWork.Of(_database, scope).FirstAsync(kind, _database, scope.By.StaffId, _terms(), cancellation);

    /// <summary>The letters themselves: what the page of letters lists.</summary>
    public IQueryable<Letter> Letters(WorkScope scope) =>
        from l in _database.Letters.AsNoTracking().WaitingForStaff(_database)
        join c in Visible(scope) on l.ComplaintId equals c.Id
        select l;

    /// <summary>From the few letters that wait to their cases, and not the other way round.</summary>
    private IQueryable<Complaint> WithLetters(WorkScope scope)
    {
        var waiting = _database.Letters.WaitingForStaff(_database).Where(l => l.ComplaintId != null).Select(l => l.ComplaintId!.Value);
        return Visible(scope).Where(c => waiting.Contains(c.Id));
    }

    /// <summary>From the few files that are kept apart to their cases. In an ended case nothing may be left to do, but whoever had it must hear of it.</summary>
    private IQueryable<Complaint> WithFilesSetApart(WorkScope scope)
    {
        var lately = _terms().SetApartSince;
        var apart =
            from scan in _database.FileScans
            join document in _database.Documents on scan.Id equals document.Id
            where scan.State == ScanState.Infected
            select new { document.ComplaintId, scan.ScannedAt };
        var all = apart.Select(file => file.ComplaintId);
        var recent = apart.Where(file => file.ScannedAt >= lately).Select(file => file.ComplaintId);
        return Visible(scope).Where(c => all.Contains(c.Id) && (OverdueComplaints.Open.Contains(c.Status) || recent.Contains(c.Id)));
    }

    private IQueryable<Complaint> Visible(WorkScope scope)
    {
        var complaints = _database.Set<Complaint>().AsNoTracking().Where(c => !c.IsTest).VisibleTo(scope.By, _database);
        var me = scope.By.StaffId;
        return scope.Mine ? complaints.Where(c => c.OwnerId == me) : complaints;
    }

    /// <summary>Not ended. The lists of work are indexes of these alone.</summary>
    private IQueryable<Complaint> Open(WorkScope scope) => Visible(scope).Where(c => c.ClosedOn == null);

    private IQueryable<WorkItem> Overdue(WorkScope scope)
    {
        var today = _terms().Today;
        return ByDueDate(Visible(scope).OwedAReply().Where(c => c.DueOn < today));
    }

    private IQueryable<WorkItem> DueSoon(WorkScope scope)
    {
        var (today, soon) = (_terms().Today, _terms().Soon);
        return ByDueDate(Visible(scope).OwedAReply().Where(c => c.DueOn >= today && c.DueOn <= soon));
    }

    private static IQueryable<WorkItem> ByDueDate(IQueryable<Complaint> complaints) => complaints.Select(c => new WorkItem
    {
        Id = c.Id, Reference = c.Reference, Subject = c.Subject, LastName = c.Complainant.LastName, FirstName = c.Complainant.FirstName,
        Status = c.ShownStatus, Channel = c.Channel, OwnerId = c.OwnerId, On = c.DueOn!.Value,
    });

    private IQueryable<WorkItem> ContestedReplies(WorkScope scope) =>
        from c in Visible(scope).OwedAnotherReply(_database)
        select new WorkItem
        {
            Id = c.Id, Reference = c.Reference, Subject = c.Subject, LastName = c.Complainant.LastName, FirstName = c.Complainant.FirstName,
            Status = c.ShownStatus, Channel = c.Channel, OwnerId = c.OwnerId, On = c.Contestations.Where(k => k.AnsweredAt == null).Min(k => k.DueOn),
        };

    /// <summary>Nobody's yet, so everybody's who handles cases.</summary>
    private IQueryable<WorkItem> MessagesToDecide(WorkScope scope)
    {
        var may = scope.By.May(Power.HandleCases);
        return _database.IncomingMessages.AsNoTracking().Where(m => may && m.State == MessageState.ToDecide)
            .Select(m => new WorkItem { Id = m.Id, Reference = "", Subject = m.Subject, LastName = m.FromName != "" ? m.FromName : m.From ?? "", On = m.ReceivedOn });
    }

    private IQueryable<WorkItem> MessagesToRead(WorkScope scope) =>
        from m in _database.IncomingMessages.AsNoTracking()
        where m.ToReadSince != null
        join c in Visible(scope) on m.ComplaintId equals c.Id
        select new WorkItem
        {
            Id = m.Id, Reference = c.Reference, Subject = m.Subject, LastName = m.FromName != "" ? m.FromName : m.From ?? "",
            Status = c.ShownStatus, OwnerId = c.OwnerId, On = m.ReceivedOn,
        };

    private IQueryable<WorkItem> Questions(WorkScope scope) =>
        from c in Visible(scope)
        join q in _database.Set<ProgressQuestion>() on c.Id equals q.ComplaintId
        where q.AnsweredAt == null
        select new WorkItem
        {
            Id = c.Id, Reference = c.Reference, Subject = c.Subject, LastName = c.Complainant.LastName, FirstName = c.Complainant.FirstName,
            Status = c.ShownStatus, Channel = c.Channel, OwnerId = c.OwnerId, On = q.DueOn,
        };

    private IQueryable<WorkItem> ToAcknowledge(WorkScope scope) =>
        from c in Visible(scope).ToAcknowledge(_database, _terms().Today)
        select new WorkItem
        {
            Id = c.Id, Reference = c.Reference, Subject = c.Subject, LastName = c.Complainant.LastName, FirstName = c.Complainant.FirstName,
            Status = c.ShownStatus, Channel = c.Channel, OwnerId = c.OwnerId, On = c.AcknowledgeBy,
        };

    /// <summary>Nothing where a fit mediator is named: the letter then leaves by itself.</summary>
    private IQueryable<WorkItem> MediatorToName(WorkScope scope)
    {
        var (held, written) = (_terms().MediatorMissing, _terms().WrittenUntil);
        return Items(Visible(scope).Where(_ => held).ToTellOfMediator(_database, written));
    }

    /// <summary>From the few requests that stay without answer and reminder to their cases.</summary>
    private IQueryable<WorkItem> ToRemind(WorkScope scope)
    {
        var asked = _terms().InformationAskedUntil;
        var unanswered = _database.Complaints.SelectMany(c => c.InformationRequests, (c, r) => new { c.Id, r.AnsweredOn, r.DroppedOn, r.RemindedOn, r.AskedOn })
            .Where(r => r.AnsweredOn == null && r.DroppedOn == null && r.RemindedOn == null && r.AskedOn <= asked).Select(r => r.Id);
        return Items(Open(scope).Where(c => unanswered.Contains(c.Id)));
    }

    private IQueryable<WorkItem> ConfirmationToRemind(WorkScope scope)
    {
        var asked = _terms().ConfirmationAskedUntil;
        return Items(Open(scope).Where(c => c.Status == AwaitingConfirmation && c.ConfirmationRemindedOn == null && c.ConfirmationAskedOn <= asked));
    }

    private IQueryable<WorkItem> ToDismiss(WorkScope scope)
    {
        var reminded = _terms().RemindedUntil;
        return Items(Open(scope).Where(c => c.Status == Incomplete || c.Status == AwaitingConfirmation).Where(c =>
            (c.Status == AwaitingConfirmation && c.ConfirmationRemindedOn <= reminded)
            || (c.Status == Incomplete
                && c.InformationRequests.Any(r => r.AnsweredOn == null && r.DroppedOn == null)
                && c.InformationRequests.Where(r => r.AnsweredOn == null && r.DroppedOn == null).All(r => r.RemindedOn <= reminded))));
    }

    private IQueryable<WorkItem> ToClose(WorkScope scope)
    {
        var contested = _database.ContestedCases();
        return Items(Open(scope).Where(c => c.Status == Replied && c.RepliedAt != null && !contested.Contains(c.Id)));
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
        var today = _terms().Today;
        var me = scope.By.StaffId;
        var late = _database.Set<CorrectiveAction>().AsNoTracking().Where(a => a.DoneOn == null && a.DueOn < today);
        if (scope.Mine) late = late.Where(a => a.OwnerId == me);
        return late.Select(a => new WorkItem { Id = a.Id, Reference = "", Subject = a.Title, OwnerId = a.OwnerId, On = a.DueOn });
    }

    private static IQueryable<WorkItem> Items(IQueryable<Complaint> complaints) => complaints.Select(c => new WorkItem
    {
        Id = c.Id, Reference = c.Reference, Subject = c.Subject, LastName = c.Complainant.LastName, FirstName = c.Complainant.FirstName,
        Status = c.ShownStatus, Channel = c.Channel, OwnerId = c.OwnerId, On = c.ReceivedOn,
    });
}
