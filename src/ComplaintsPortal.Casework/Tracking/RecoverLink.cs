using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Texts;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tracking;

/// <summary>On loss, a new link goes to the address on file (R32). The caller answers the same whether or not there was anything to send.</summary>
public sealed class RecoverLink(RegisterContext database, Casebook casebook, Correspondence letters)
{
    /// <summary>At most so many links a complaint and day.</summary>
    public const int MostPerDay = 3;

    public async Task ExecuteAsync(string reference, string email, CancellationToken cancellation)
    {
        var wanted = Reference.TryRead(reference)?.ToString() ?? "";
        var complaint = await database.Set<Complaint>().AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Reference == wanted, cancellation);
        if (complaint is null || !IsOnFile(complaint.Complainant.Email, email)) return;
        await casebook.ChangeAsync(complaint.Id, Actor.Complainant, async change =>
        {
            var since = change.Now.At.AddDays(-1);
            var recent = await change.Database.Set<TrackingSecret>()
                .CountAsync(s => s.ComplaintId == complaint.Id && s.Purpose == SecretPurpose.Recovery && s.CreatedAt > since, cancellation);
            if (recent >= MostPerDay) return;
            change.Journal(ActNames.RecoveryAsked);
            letters.Write(change, LetterKind.RecoveryLink);
        }, cancellation);
    }

    private static bool IsOnFile(string? known, string typed) =>
        Mailbox.IsAddress(known) && string.Equals(known, OutsideText.Bare(typed), StringComparison.OrdinalIgnoreCase);
}
