using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence.AppendOnly;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

/// <summary>A link's digest is found by itself and so is unique; a code is only ever held against its complaint's.</summary>
internal sealed class TrackingSecretMapping : IEntityTypeConfiguration<TrackingSecret>
{
    public void Configure(EntityTypeBuilder<TrackingSecret> builder)
    {
        builder.ToTable("tracking_secrets");
        builder.Property(secret => secret.Id).ValueGeneratedNever();
        builder.HasOne<Complaint>().WithMany().HasForeignKey(secret => secret.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(secret => secret.Digest).HasMaxLength(32);
        builder.HasIndex(secret => secret.Digest).IsUnique().HasFilter("purpose <> 'Code'");
        builder.IsFrozenBut(nameof(TrackingSecret.UsedAt), nameof(TrackingSecret.ExpiresAt));
    }
}
