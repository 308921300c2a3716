using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence.AppendOnly;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("letters");
        builder.IsKept();
        builder.IsErasableWith(nameof(Letter.ComplaintId));
        builder.Property(letter => letter.Id).ValueGeneratedNever();
        builder.HasOne<Complaint>().WithMany().HasForeignKey(letter => letter.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(letter => letter.To).HasMaxLength(254);
        builder.Property(letter => letter.PostalAddress).HasMaxLength(1000);
        builder.Property(letter => letter.Subject).HasMaxLength(500);
        builder.Property(letter => letter.Markup).HasColumnName("text");
        builder.Property(letter => letter.MessageId).HasMaxLength(255);
        builder.Property(letter => letter.TrueDigest).HasMaxLength(32);
        builder.HasIndex(letter => letter.MessageId).IsUnique().HasFilter("message_id <> ''");
        builder.HasIndex(letter => letter.To);
        builder.HasIndex(letter => new { letter.State, letter.LeftInFolder });
        builder.HasIndex(letter => new { letter.ComplaintId, letter.WrittenAt });
        builder.IsFrozenBut(
            nameof(Letter.State), nameof(Letter.StateAt), nameof(Letter.Answer), nameof(Letter.SentAt), nameof(Letter.Tries),
            nameof(Letter.NextTryAt), nameof(Letter.LeftInFolder), nameof(Letter.SealedBytes));
    }
}
