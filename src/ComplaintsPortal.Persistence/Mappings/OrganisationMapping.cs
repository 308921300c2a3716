using ComplaintsPortal.Persistence.AppendOnly;
using ComplaintsPortal.Persistence.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<ProfileVersion>, IEntityTypeConfiguration<ProcedureVersion>
{
    public void Configure(EntityTypeBuilder<ProfileVersion> builder)
    {
        builder.ToTable("profile_versions");
        builder.IsAppendOnly();
        builder.HasKey(profile => profile.Version);
        builder.Property(profile => profile.Version).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<ProcedureVersion> builder)
    {
        builder.ToTable("procedure_versions");
        builder.IsAppendOnly();
        builder.HasKey(procedure => procedure.Version);
        builder.Property(procedure => procedure.Version).ValueGeneratedNever();
    }
}
