using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence.AppendOnly;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

internal sealed class ProgressQuestionMapping : IEntityTypeConfiguration<ProgressQuestion>
{
    public void Configure(EntityTypeBuilder<ProgressQuestion> builder)
    {
        builder.ToTable("progress_questions");
        builder.IsKept();
        builder.IsErasableWith(nameof(ProgressQuestion.ComplaintId));
        builder.Property(question => question.Id).ValueGeneratedNever();
        builder.HasOne<Complaint>().WithMany().HasForeignKey(question => question.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(question => question.DueOn).HasFilter("answered_at IS NULL");
        builder.IsFrozen(
            nameof(ProgressQuestion.Text), nameof(ProgressQuestion.AskedAt), nameof(ProgressQuestion.AskedOn), nameof(ProgressQuestion.DueOn));
        builder.IsWrittenOnce(
            nameof(ProgressQuestion.Answer), nameof(ProgressQuestion.AnsweredAt), nameof(ProgressQuestion.AnsweredBy));
    }
}
