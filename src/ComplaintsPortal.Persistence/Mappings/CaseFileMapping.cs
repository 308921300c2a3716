using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

internal sealed class CaseFileMapping : IEntityTypeConfiguration<CaseFile>
{
    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.ToTable("case_files");
        builder.HasKey(file => file.ComplaintId);
        builder.Property(file => file.ComplaintId).ValueGeneratedNever();
        builder.HasOne<Complaint>().WithOne().HasForeignKey<CaseFile>(file => file.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.HasVersion();
        builder.Property(file => file.Cause).HasMaxLength(200);
        builder.Property(file => file.Draft).IsKeptAsJson();
    }
}
