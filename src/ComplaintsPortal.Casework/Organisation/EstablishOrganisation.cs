using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Organisation;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Organisation;

/// <summary>
/// The organisation's profile in versions: read from the file at the first start, saved anew by the back office. A changed
/// procedure is published as a new version of its own (R45).
/// </summary>
public sealed class EstablishOrganisation(RegisterContext database, CurrentOrganisation current, TimeProvider time)
{
    /// <summary>Takes the profile in force into memory; false while there is none.</summary>
    public async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var last = await database.Set<ProfileVersion>().AsNoTracking().OrderByDescending(p => p.Version).FirstOrDefaultAsync(cancellation);
        if (last is null) return false;
        current.Use(ProfileReader.Read(last.Json), last.Version, await LastProcedureAsync(cancellation));
        return true;
    }

    /// <summary>Takes into force what another instance saved meanwhile; costs one question for a number.</summary>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        if (await database.Set<ProfileVersion>().MaxAsync(p => (int?)p.Version, cancellation) > current.Version) await LoadAsync(cancellation);
    }

    /// <summary>The profile as it was in a version; null where there is no such version.</summary>
    public async Task<OrganisationProfile?> AsOfAsync(int version, CancellationToken cancellation)
    {
        var json = await database.Set<ProfileVersion>().AsNoTracking().Where(p => p.Version == version).Select(p => p.Json).SingleOrDefaultAsync(cancellation);
        return json is null ? null : ProfileReader.Read(json);
    }

    /// <summary>Saves a profile as the next version and takes it into force, whatever version stands. For those who may edit the organisation.</summary>
    public Task SaveAsync(OrganisationProfile profile, Actor by, CancellationToken cancellation) => SaveAsync(profile, null, by, cancellation);

    /// <param name="profile">The whole profile.</param>
    /// <param name="seen">The version it was made from; one that is no longer the last fails as a conflict, in the transaction that would save it.</param>
    /// <param name="by">Who saves.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task SaveAsync(OrganisationProfile profile, int? seen, Actor by, CancellationToken cancellation)
    {
        if (by.Kind != ActorKind.Portal && !by.May(Power.EditOrganisation)) throw new RefusedException(new Refusal("not-allowed"));
        var (version, procedure) = await database.WriteAsync(() => StoreAsync(profile, seen, by, cancellation), cancellation);
        current.Use(profile, version, procedure);
    }

    private async Task<(int Profile, int Procedure)> StoreAsync(OrganisationProfile profile, int? seen, Actor by, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var last = await database.Set<ProfileVersion>().MaxAsync(p => (int?)p.Version, cancellation) ?? 0;
        if (seen is not null && seen != last) throw new ConflictException();
        var version = last + 1;
        database.Add(new ProfileVersion { Version = version, Json = ProfileJson.Write(profile), SavedAt = now, SavedBy = by.StaffId });
        var acts = new List<JournalAct> { new(now, by, ActNames.ProfileSaved) { Facts = Facts.Of(("version", version)) } };
        var procedure = await LastProcedureAsync(cancellation);
        if (await IsNewAsync(profile.Procedure, procedure, cancellation))
        {
            procedure++;
            database.Add(new ProcedureVersion
            {
                Version = procedure, Markdown = profile.Procedure.Text, DatedOn = profile.Procedure.DatedOn, PublishedAt = now, PublishedBy = by.StaffId,
            });
            acts.Add(new JournalAct(now, by, ActNames.ProcedurePublished) { Facts = Facts.Of(("version", procedure), ("dated-on", profile.Procedure.DatedOn)) });
        }

        await database.AppendAsync(acts, cancellation);
        return (version, procedure);
    }

    private async Task<bool> IsNewAsync(Procedure procedure, int last, CancellationToken cancellation)
    {
        var text = procedure.Text;
        var dated = procedure.DatedOn;
        return !await database.Set<ProcedureVersion>().AnyAsync(p => p.Version == last && p.Markdown == text && p.DatedOn == dated, cancellation);
    }

    private async Task<int> LastProcedureAsync(CancellationToken cancellation) =>
        await database.Set<ProcedureVersion>().MaxAsync(p => (int?)p.Version, cancellation) ?? 0;
}
