using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence.AppendOnly;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

internal sealed class TreatmentActionMapping : IEntityTypeConfiguration<TreatmentAction>
{
    public void Configure(EntityTypeBuilder<TreatmentAction> builder)
    {
        builder.ToTable("treatment_actions");
        builder.IsKept();
        builder.IsErasableWith(nameof(TreatmentAction.ComplaintId));
        builder.Property(action => action.Id).ValueGeneratedNever();
        builder.HasOne<Complaint>().WithMany().HasForeignKey(action => action.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(action => new { action.OwnerId, action.DueOn }).HasFilter("done_on IS NULL");
    }
}
