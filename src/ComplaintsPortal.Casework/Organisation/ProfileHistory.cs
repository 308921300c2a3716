using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Organisation;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Organisation;

/// <summary>The versions of the profile and of the procedure, newest first; none is ever changed (R37, R45).</summary>
public sealed class ProfileHistory(RegisterContext database)
{
    public async Task<IReadOnlyList<SavedVersion>> ProfilesAsync(CancellationToken cancellation) =>
        await database.Set<ProfileVersion>().AsNoTracking().OrderByDescending(v => v.Version)
            .Select(v => new SavedVersion(v.Version, v.SavedAt, v.SavedBy, null)).ToListAsync(cancellation);

    public async Task<IReadOnlyList<SavedVersion>> ProceduresAsync(CancellationToken cancellation) =>
        await Procedures.Select(v => new SavedVersion(v.Version, v.PublishedAt, v.PublishedBy, v.DatedOn)).ToListAsync(cancellation);

    /// <summary>Every version of the procedure with its text: the one in force, and those that applied before (R45).</summary>
    public async Task<IReadOnlyList<ProcedureVersion>> ProcedureTextsAsync(CancellationToken cancellation) => await Procedures.ToListAsync(cancellation);

    public Task<ProfileVersion?> ProfileAsync(int version, CancellationToken cancellation) =>
        database.Set<ProfileVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.Version == version, cancellation);

    public Task<ProcedureVersion?> ProcedureAsync(int version, CancellationToken cancellation) =>
        Procedures.SingleOrDefaultAsync(v => v.Version == version, cancellation);

    private IQueryable<ProcedureVersion> Procedures => database.Set<ProcedureVersion>().AsNoTracking().OrderByDescending(v => v.Version);
}
