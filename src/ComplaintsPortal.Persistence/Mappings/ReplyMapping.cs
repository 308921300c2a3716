using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence.AppendOnly;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

internal sealed class ReplyMapping : IEntityTypeConfiguration<Reply>
{
    public void Configure(EntityTypeBuilder<Reply> builder)
    {
        builder.ToTable("replies");
        builder.IsKept();
        builder.IsErasableWith(nameof(Reply.ComplaintId));
        builder.Property(reply => reply.Id).ValueGeneratedNever();
        builder.HasOne<Complaint>().WithMany().HasForeignKey(reply => reply.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Letter>().WithOne().HasForeignKey<Reply>(reply => reply.LetterId).OnDelete(DeleteBehavior.Restrict);
        builder.IsFrozen(
            nameof(Reply.ComplaintId), nameof(Reply.LetterId), nameof(Reply.Decision), nameof(Reply.DecisionReason), nameof(Reply.Reasons),
            nameof(Reply.Remedy), nameof(Reply.RemainingActions), nameof(Reply.SettledInFull), nameof(Reply.PromisesSomething), nameof(Reply.Recourse), nameof(Reply.Text),
            nameof(Reply.WrittenAt), nameof(Reply.WrittenBy));
        builder.IsWrittenOnce(nameof(Reply.Rating), nameof(Reply.RatingComment), nameof(Reply.RatedAt));
    }
}
