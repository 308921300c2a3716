using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Registration;

/// <summary>A duplicate names the arrival it repeats, which must exist and be another one (R28).</summary>
public sealed class DuplicateOf
{
    /// <summary>The checked reference; null for any other reason. Refuses one that is missing, unknown, or itself.</summary>
    public async Task<string?> CheckAsync(Change change, ClosingReason reason, string? typed, CancellationToken cancellation)
    {
        if (reason != ClosingReason.Duplicate) return null;
        var reference = Reference.TryRead(typed)?.ToString() ?? throw new RefusedException(new Refusal("duplicate-of-missing"));
        if (reference == change.Complaint.Reference) throw new RefusedException(new Refusal("duplicate-of-itself"));
        return await change.Database.Set<Complaint>().AnyAsync(c => c.Reference == reference, cancellation)
            ? reference
            : throw new RefusedException(new Refusal("duplicate-of-unknown", reference));
    }
}
