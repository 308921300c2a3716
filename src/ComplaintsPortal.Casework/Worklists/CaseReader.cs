using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>
/// Reads one case for the screen, for those who may read it (R44). A case that does not exist and one that is not open to the
/// reader answer alike, so that nobody learns from a refusal that a complaint is about them.
/// </summary>
public sealed class CaseReader(RegisterContext database, OfficeClock clock, CurrentOrganisation organisation, CaseContents contents)
{
    /// <summary>The complaint and its case file: all that a page about one act needs.</summary>
    public async Task<CaseHead> HeadAsync(string reference, Actor by, CancellationToken cancellation)
    {
        var complaint = await FindAsync(reference, cancellation);
        var concerned = await contents.Of<PersonConcerned>(complaint.Id).ToListAsync(cancellation);
        return CaseAccess.WhyNotRead(by, complaint, concerned) is null ? await HeadOfAsync(complaint, cancellation) : throw new NoSuchCaseException();
    }

    /// <summary>The whole case (R23).</summary>
    public async Task<CaseSheet> ReadAsync(string reference, Actor by, CancellationToken cancellation) =>
        await contents.FillAsync(await HeadAsync(reference, by, cancellation), cancellation);

    /// <summary>One document of a case the reader may read.</summary>
    public async Task<Document> DocumentAsync(string reference, Guid id, Actor by, CancellationToken cancellation)
    {
        var head = await HeadAsync(reference, by, cancellation);
        return await contents.Of<Document>(head.Complaint.Id).SingleOrDefaultAsync(d => d.Id == id, cancellation)
            ?? throw new NoSuchCaseException();
    }

    private async Task<Complaint> FindAsync(string typed, CancellationToken cancellation)
    {
        var reference = Reference.TryRead(typed)?.ToString();
        return await database.Set<Complaint>().AsNoTracking()
            .Include(c => c.InformationRequests)
            .Include(c => c.Extensions)
            .Include(c => c.Contestations)
            .AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Reference == reference, cancellation) ?? throw new NoSuchCaseException();
    }

    private async Task<CaseHead> HeadOfAsync(Complaint complaint, CancellationToken cancellation)
    {
        var file = await contents.Of<CaseFile>(complaint.Id).SingleOrDefaultAsync(cancellation);
        return new CaseHead(complaint, file, organisation.Demands, clock.Today);
    }
}
