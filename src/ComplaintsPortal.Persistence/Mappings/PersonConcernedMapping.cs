using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

internal sealed class PersonConcernedMapping : IEntityTypeConfiguration<PersonConcerned>
{
    public void Configure(EntityTypeBuilder<PersonConcerned> builder)
    {
        builder.ToTable("persons_concerned");
        builder.HasKey(person => new { person.ComplaintId, person.StaffId });
        builder.HasOne<Complaint>().WithMany().HasForeignKey(person => person.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(person => person.StaffId);
    }
}
