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

    /// <summary>Saves a profile as the next version and takes it into force. For those who may edit the organisation.</summary>
    public async Task SaveAsync(OrganisationProfile profile, Actor by, CancellationToken cancellation)
    {
        if (by.Kind != ActorKind.Portal && !by.May(Power.EditOrganisation)) throw new RefusedException(new Refusal("not-allowed"));
        var (version, procedure) = await database.WriteAsync(() => StoreAsync(profile, by, cancellation), cancellation);
        current.Use(profile, version, procedure);
    }

    private async Task<(int Profile, int Procedure)> StoreAsync(OrganisationProfile profile, Actor by, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var version = (await database.Set<ProfileVersion>().MaxAsync(p => (int?)p.Version, cancellation) ?? 0) + 1;
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
