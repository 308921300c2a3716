using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence.AppendOnly;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

internal sealed class ComplainantEntryMapping : IEntityTypeConfiguration<ComplainantEntry>
{
    public void Configure(EntityTypeBuilder<ComplainantEntry> builder)
    {
        builder.ToTable("complainant_entries");
        builder.IsAppendOnly();
        builder.IsErasableWith(nameof(ComplainantEntry.ComplaintId));
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasOne<Complaint>().WithMany().HasForeignKey(entry => entry.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }
}
