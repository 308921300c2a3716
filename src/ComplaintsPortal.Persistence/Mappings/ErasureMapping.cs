using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence.AppendOnly;
using ComplaintsPortal.Persistence.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

internal sealed class ErasureMapping : IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Erasure> builder)
    {
        builder.ToTable("erasures");
        builder.IsAppendOnly();
        builder.HasKey(erasure => erasure.ComplaintId);
        builder.Property(erasure => erasure.ComplaintId).ValueGeneratedNever();
        builder.HasOne<Complaint>().WithOne().HasForeignKey<Erasure>(erasure => erasure.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }
}
