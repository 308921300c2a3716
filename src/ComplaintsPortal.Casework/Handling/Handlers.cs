using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Handling;

/// <summary>Members of staff who may handle a case today, to choose from (R44).</summary>
public sealed class Handlers(RegisterContext database, OfficeClock clock)
{
    /// <summary>In order of the alphabet; of one case where it is given, of any otherwise.</summary>
    public async Task<IReadOnlyList<Handler>> ListAsync(Complaint? complaint, CancellationToken cancellation)
    {
        var open = complaint is null ? database.WhoMayHandle(clock.Today) : database.WhoMayHandle(complaint, clock.Today);
        var all = await open.Select(s => new Handler(s.Id, s.Name)).ToListAsync(cancellation);
        return [.. all.OrderBy(s => s.Name, StringComparer.CurrentCulture)];
    }
}
