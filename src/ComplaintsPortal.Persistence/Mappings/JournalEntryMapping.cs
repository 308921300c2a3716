using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence.AppendOnly;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

/// <summary>Without references to other tables: the journal stands by itself, and its rows are held together by their digests.</summary>
internal sealed class JournalEntryMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("journal");
        builder.IsAppendOnly();
        builder.HasKey(entry => entry.Sequence);
        builder.Property(entry => entry.Sequence).ValueGeneratedNever();
        builder.Property(entry => entry.Act).HasMaxLength(60);
        builder.Property(entry => entry.Reference).HasMaxLength(20);
        builder.Property(entry => entry.PreviousDigest).HasMaxLength(32);
        builder.Property(entry => entry.Digest).HasMaxLength(32);
        builder.HasIndex(entry => new { entry.ComplaintId, entry.Sequence });
        builder.HasIndex(entry => entry.At);
    }
}
