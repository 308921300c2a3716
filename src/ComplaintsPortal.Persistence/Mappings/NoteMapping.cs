using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence.AppendOnly;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

internal sealed class NoteMapping : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.ToTable("notes");
        builder.IsAppendOnly();
        builder.IsErasableWith(nameof(Note.ComplaintId));
        builder.Property(note => note.Id).ValueGeneratedNever();
        builder.HasOne<Complaint>().WithMany().HasForeignKey(note => note.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }
}
