using ComplaintsPortal.Persistence.Sequences;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

internal sealed class SequenceMapping : IEntityTypeConfiguration<Sequence>
{
    public void Configure(EntityTypeBuilder<Sequence> builder)
    {
        builder.ToTable("sequences");
        builder.HasKey(sequence => new { sequence.Name, sequence.Year });
        builder.Property(sequence => sequence.Name).HasMaxLength(40);
    }
}
