using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence.AppendOnly;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Persistence.Incoming;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

/// <summary>A message bears the id of the stored file that holds its raw bytes.</summary>
internal sealed class IncomingMessageMapping : IEntityTypeConfiguration<IncomingMessage>, IEntityTypeConfiguration<UnfetchedMessage>, IEntityTypeConfiguration<MailboxMark>
{
    public void Configure(EntityTypeBuilder<IncomingMessage> builder)
    {
        builder.ToTable("incoming_messages");
        builder.IsKept();
        builder.IsErasableWith(nameof(IncomingMessage.ComplaintId));
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.HasOne<StoredFile>().WithOne().HasForeignKey<IncomingMessage>(message => message.Id).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Complaint>().WithMany().HasForeignKey(message => message.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ComplainantEntry>().WithMany().HasForeignKey(message => message.EntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Letter>().WithMany().HasForeignKey(message => message.LetterId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(message => message.Key).HasMaxLength(255);
        builder.Property(message => message.Likeness).HasMaxLength(64);
        builder.Property(message => message.Sha256).HasMaxLength(64);
        builder.Property(message => message.MessageId).HasMaxLength(1000);
        builder.Property(message => message.From).HasMaxLength(Mailbox.LongestAddress);
        builder.Property(message => message.FromName).HasMaxLength(200);
        builder.Property(message => message.Subject).HasMaxLength(500);
        builder.HasIndex(message => message.Key).IsUnique();
        builder.HasIndex(message => new { message.State, message.ReceivedAt });
        builder.HasIndex(message => message.ToReadSince).HasFilter("to_read_since IS NOT NULL");
        builder.HasIndex(message => new { message.From, message.AnsweredOn });
        builder.IsFrozenBut(
            nameof(IncomingMessage.FailedTries), nameof(IncomingMessage.State), nameof(IncomingMessage.Doubt), nameof(IncomingMessage.ComplaintId), nameof(IncomingMessage.EntryId),
            nameof(IncomingMessage.LetterId), nameof(IncomingMessage.FilesLeftInside), nameof(IncomingMessage.DecidedAt), nameof(IncomingMessage.DecidedBy),
            nameof(IncomingMessage.ToReadSince), nameof(IncomingMessage.ReadAt), nameof(IncomingMessage.ReadBy), nameof(IncomingMessage.AnsweredOn));
    }

    /// <summary>It goes once the message is kept, or somebody has seen to it.</summary>
    public void Configure(EntityTypeBuilder<UnfetchedMessage> builder)
    {
        builder.ToTable("unfetched_messages");
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Mark).HasMaxLength(40);
        builder.Property(message => message.MessageId).HasMaxLength(1000);
        builder.Property(message => message.From).HasMaxLength(Mailbox.LongestAddress);
        builder.Property(message => message.FromName).HasMaxLength(200);
        builder.Property(message => message.Subject).HasMaxLength(500);
        builder.HasIndex(message => message.Mark).IsUnique();
    }

    public void Configure(EntityTypeBuilder<MailboxMark> builder)
    {
        builder.ToTable("mailbox_marks");
        builder.HasKey(mark => mark.Name);
        builder.Property(mark => mark.Name).HasMaxLength(40);
    }
}
