using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reporting;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>Leaves out of a report the references of cases that its reader may not open, and says how many there are (R44). The figures stay whole.</summary>
internal sealed class NamedExceptions(RegisterContext database)
{
    public async Task<AnnualReport> ForAsync(AnnualReport report, Actor by, CancellationToken cancellation)
    {
        List<AnnualFigures> years = report.PreviousYear is { } before ? [report.Figures, before] : [report.Figures];
        var references = years.SelectMany(y => y.Commitments).SelectMany(c => c.Exceptions).Distinct().ToList();
        var known = database.Complaints.AsNoTracking().Where(c => references.Contains(c.Reference));
        var hidden = (await known.Select(c => c.Reference).ToListAsync(cancellation)).ToHashSet();
        hidden.ExceptWith(await known.VisibleTo(by, database).Select(c => c.Reference).ToListAsync(cancellation));
        return hidden.Count == 0 ? report : report with
        {
            Figures = Without(report.Figures, hidden),
            PreviousYear = report.PreviousYear is { } previous ? Without(previous, hidden) : null,
        };
    }

    private static AnnualFigures Without(AnnualFigures figures, HashSet<string> hidden) => figures with
    {
        Commitments = [.. figures.Commitments.Select(c => c with
        {
            Exceptions = [.. c.Exceptions.Where(reference => !hidden.Contains(reference))],
            Withheld = c.Exceptions.Count(hidden.Contains),
        })],
    };
}
