using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;

namespace ComplaintsPortal.Casework.Intake;

/// <summary>What every arrival has in common: its reference, the frozen rules, its owner, its files (R1, R2, R18, R45).</summary>
public sealed class Arrivals(IRecords records, OfficeClock clock, CurrentOrganisation organisation, SecretKeeper secrets)
{
    public const string References = "reference";

    public async Task<Complaint> ReceiveAsync(Incoming incoming, CancellationToken cancellation)
    {
        var now = clock.Now;
        var rank = await records.NextNumberAsync(References, now.On.Year, cancellation);
        return Complaint.Receive(new Arrival
        {
            Id = Guid.CreateVersion7(now.At),
            Reference = new Reference(now.On.Year, rank),
            Channel = incoming.Channel,
            Received = incoming.Received,
            HasHourOfReceipt = incoming.HasHourOfReceipt,
            Entered = now,
            Complainant = incoming.Complainant,
            Subject = incoming.Subject,
            Description = incoming.Description,
            Sensitive = incoming.Sensitive,
            Policy = organisation.Profile.Deadline,
            ProcedureVersion = organisation.ProcedureVersion,
            OwnerId = incoming.Sensitive ? null : await DefaultOwnerAsync(cancellation),
        });
    }

    /// <summary>Attaches the files staged under a form's token, under the same ids; none without a token.</summary>
    public async Task<IReadOnlyList<Document>> TakeFilesAsync(
        Change change, string token, DocumentOrigin origin, CancellationToken cancellation, Guid? actionId = null, Guid? entryId = null)
    {
        if (token.Length == 0) return [];
        var staged = await change.Records.TakeFilesAsync(token, cancellation);
        var documents = staged.Select(file => new Document(
            file.Id, change.Complaint.Id, new DocumentFacts(file.Name, file.ContentType, file.Length, file.Sha256), origin, change.By, change.Now)
        {
            ActionId = actionId,
            EntryId = entryId,
        }).ToList();
        documents.ForEach(change.Records.Add);
        return documents;
    }

    /// <summary>Keeps what comes with an arrival: the mark by which the same form is known again, the tracking code's digest, its files, and the journal's first line.</summary>
    public async Task<IReadOnlyList<Document>> KeepAsync(Change change, string formToken, byte[] formDigest, CancellationToken cancellation)
    {
        var id = change.Complaint.Id;
        change.Records.Add(new TrackingSecret(id, SecretPurpose.Acknowledgement, formDigest, change.Now.At, null));
        change.Records.Add(new TrackingSecret(id, SecretPurpose.Code, secrets.DigestOfCode(id, secrets.Code(id.ToString("N"))), change.Now.At, null));
        var files = await TakeFilesAsync(change, formToken, DocumentOrigin.Complaint, cancellation);
        NoteReceived(change, files);
        return files;
    }

    private static void NoteReceived(Change change, IReadOnlyList<Document> files)
    {
        var complaint = change.Complaint;
        change.Journal(
            ActNames.Received,
            Facts.Of(("channel", complaint.Channel), ("received-on", complaint.ReceivedOn), ("entered-on", complaint.EnteredOn),
                ("due-on", complaint.DueOn), ("files", files.Count), ("procedure-version", complaint.ProcedureVersion)),
            [Contents.Arrival(complaint), .. files.Select(Contents.Of)]);
    }

    /// <summary>The person who handles complaints, by the address in the profile (R45); nobody where there is no such member of staff. What may concern that person goes to nobody: managers see it (R44).</summary>
    private async Task<Guid?> DefaultOwnerAsync(CancellationToken cancellation)
    {
        if (organisation.Profile.Handler?.Email is not { Length: > 0 } email) return null;
        return await records.HandlerAtAsync(email, clock.Today, cancellation);
    }
}
