using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence.AppendOnly;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

/// <summary>Never changed; destroyed with its complaint's personal data.</summary>
internal sealed class CommitmentKeyMapping : IEntityTypeConfiguration<CommitmentKey>
{
    public void Configure(EntityTypeBuilder<CommitmentKey> builder)
    {
        builder.ToTable("complaint_keys");
        builder.IsAppendOnly();
        builder.IsErasableWith(nameof(CommitmentKey.ComplaintId));
        builder.HasKey(key => key.ComplaintId);
        builder.Property(key => key.ComplaintId).ValueGeneratedNever();
        builder.Property(key => key.Secret).HasMaxLength(CommitmentKey.SecretLength);
        builder.HasOne<Complaint>().WithOne().HasForeignKey<CommitmentKey>(key => key.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }
}
