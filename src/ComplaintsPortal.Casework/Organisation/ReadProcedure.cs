using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Organisation;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Organisation;

/// <summary>The procedure in every version that was published here (R45): the one in force, and those that applied before.</summary>
public sealed class ReadProcedure(RegisterContext database)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<ProcedureVersion>> AllAsync(CancellationToken cancellation) =>
        await database.Set<ProcedureVersion>().AsNoTracking().OrderByDescending(p => p.Version).ToListAsync(cancellation);
}
