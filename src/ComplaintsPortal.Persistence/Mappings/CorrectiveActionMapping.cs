using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Persistence.AppendOnly;
using ComplaintsPortal.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

internal sealed class CorrectiveActionMapping : IEntityTypeConfiguration<CorrectiveAction>
{
    public void Configure(EntityTypeBuilder<CorrectiveAction> builder)
    {
        builder.ToTable("corrective_actions");
        builder.HasVersion();
        builder.IsKept();
        builder.Property(action => action.Id).ValueGeneratedNever();
        builder.Property(action => action.Title).HasMaxLength(300);
        builder.Property(action => action.Cause).HasMaxLength(200);
        builder.HasIndex(action => action.OpenedOn);
        builder.HasIndex(action => action.DueOn).HasFilter("done_on IS NULL");
        builder.OwnsMany(action => action.Complaints, link =>
        {
            link.ToTable("corrective_action_complaints").WithOwner().HasForeignKey("CorrectiveActionId");
            link.HasKey("CorrectiveActionId", nameof(CorrectiveActionLink.ComplaintId));
            link.HasOne<Complaint>().WithMany().HasForeignKey(l => l.ComplaintId).OnDelete(DeleteBehavior.Restrict);
            link.HasIndex(l => l.ComplaintId);
        });
    }
}
