using ComplaintsPortal.Domain.Improvement;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Verifying;

/// <summary>A stretch of complaints in the order of their ids, as the database has it: after one, up to another or to the end; or a single one.</summary>
internal readonly record struct ComplaintRange(Guid After, Guid? Until = null, Guid? Only = null)
{
    /// <summary>No complaint has it, and in every database all others come after it.</summary>
    public static readonly Guid Start = Guid.Empty;

    public static ComplaintRange Of(Guid complaintId) => new(Start, Only: complaintId);

    /// <summary>The rows of these complaints.</summary>
    public IQueryable<T> Of<T>(RegisterContext database, string complaintId) where T : class
    {
        var rows = database.Set<T>().AsNoTracking();
        if (Only is { } only) return rows.Where(row => EF.Property<Guid?>(row, complaintId) == only);
        var after = After;
        rows = rows.Where(row => EF.Property<Guid?>(row, complaintId) > after);
        return Until is { } until ? rows.Where(row => EF.Property<Guid?>(row, complaintId) <= until) : rows;
    }

    /// <summary>The corrective actions that serve one of them, or several.</summary>
    public IQueryable<CorrectiveAction> Serving(RegisterContext database)
    {
        var actions = database.CorrectiveActions.AsNoTracking().AsSplitQuery();
        if (Only is { } only) return actions.Where(action => action.Complaints.Any(link => link.ComplaintId == only));
        var after = After;
        return Until is { } until
            ? actions.Where(action => action.Complaints.Any(link => link.ComplaintId > after && link.ComplaintId <= until))
            : actions.Where(action => action.Complaints.Any(link => link.ComplaintId > after));
    }
}
