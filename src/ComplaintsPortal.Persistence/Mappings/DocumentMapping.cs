using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence.AppendOnly;
using ComplaintsPortal.Persistence.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

/// <summary>A document bears the id of the stored file that holds its content.</summary>
internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.ToTable("documents");
        builder.IsAppendOnly();
        builder.IsErasableWith(nameof(Document.ComplaintId));
        builder.Property(document => document.Id).ValueGeneratedNever();
        builder.HasOne<StoredFile>().WithOne().HasForeignKey<Document>(document => document.Id).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Complaint>().WithMany().HasForeignKey(document => document.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TreatmentAction>().WithMany().HasForeignKey(document => document.ActionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ComplainantEntry>().WithMany().HasForeignKey(document => document.EntryId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(document => document.Name).HasMaxLength(255);
        builder.Property(document => document.MediaType).HasMaxLength(100);
        builder.Property(document => document.Sha256).HasMaxLength(64);
    }
}
