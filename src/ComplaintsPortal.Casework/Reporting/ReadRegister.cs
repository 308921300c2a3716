using System.Runtime.CompilerServices;
using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reporting;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>
/// The register as its file has it (R33, contract.md): every arrival in the order of its reference, with its actions and its last
/// reply, streamed page by page so that a large register stays out of memory. For a person, what they may see (R44); for the
/// program's own console, everything. Test arrivals are left out (R37). The context is in use until the last row is read.
/// </summary>
public sealed class ReadRegister(RegisterContext database, OfficeClock clock)
{
    /// <param name="year">Only what was received in that year; null: everything.</param>
    /// <param name="by">Who reads; null: the program's console.</param>
    public async IAsyncEnumerable<RegisterRow> ExecuteAsync(int? year, Actor? by, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var page in new RegisterPages(database, Wanted(year, by), clock).ReadAsync(cancellation).OneAheadAsync(cancellation))
        {
            foreach (var row in page) yield return row;
        }
    }

    private IQueryable<Complaint> Wanted(int? year, Actor? by)
    {
        // As a parameter, for an index is not searched by a negation.
        var test = false;
        var complaints = database.Set<Complaint>().AsNoTracking().Where(c => c.IsTest == test);
        if (by is not null) complaints = complaints.VisibleTo(by, database);
        if (year is not { } y) return complaints;
        var (first, last) = (new DateOnly(y, 1, 1), new DateOnly(y, 12, 31));
        return complaints.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last);
    }
}
