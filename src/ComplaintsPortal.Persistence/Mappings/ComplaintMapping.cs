using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence.AppendOnly;
using ComplaintsPortal.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Mappings;

internal sealed class ComplaintMapping : IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Complaint> builder)
    {
        builder.ToTable("complaints");
        builder.HasVersion();
        builder.IsKept();
        builder.IsErasableWith(nameof(Complaint.Id));
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Reference).HasMaxLength(20);
        builder.Property(c => c.RegisterNumber).HasMaxLength(20);
        builder.Property(c => c.Subject).HasMaxLength(500);
        builder.Property(c => c.Category).HasMaxLength(200);
        builder.Property(c => c.DuplicateOf).HasMaxLength(20);
        builder.Property(c => c.Policy).IsKeptAsJson();
        builder.ComplexProperty(c => c.AsReceived, received => Configure(received, frozen: true));
        builder.ComplexProperty(c => c.Complainant, known => Configure(known, frozen: false));
        Freeze(builder);
        Own(builder);
        Index(builder);
    }

    private static void Configure(ComplexPropertyBuilder<Complainant> complainant, bool frozen)
    {
        complainant.Property(c => c.LastName).HasMaxLength(200);
        complainant.Property(c => c.FirstName).HasMaxLength(200);
        complainant.Property(c => c.Email).HasMaxLength(254);
        complainant.Property(c => c.Phone).HasMaxLength(50);
        complainant.Property(c => c.PostalAddress).HasMaxLength(1000);
        complainant.Property(c => c.CustomerAccount).HasMaxLength(200);
        complainant.Property(c => c.TrainingAction).HasMaxLength(500);
        complainant.Property(c => c.NothingConcernedReason).HasMaxLength(2000);
        if (frozen) complainant.IsFrozen();
    }

    private static void Freeze(EntityTypeBuilder<Complaint> builder)
    {
        builder.IsFrozen(
            nameof(Complaint.Reference), nameof(Complaint.ReferenceYear), nameof(Complaint.ReferenceRank), nameof(Complaint.IsTest),
            nameof(Complaint.Channel), nameof(Complaint.ReceivedAt), nameof(Complaint.ReceivedOn), nameof(Complaint.HasHourOfReceipt), nameof(Complaint.EnteredAt),
            nameof(Complaint.EnteredOn), nameof(Complaint.Subject), nameof(Complaint.Description), nameof(Complaint.Sensitive),
            nameof(Complaint.Policy), nameof(Complaint.ProcedureVersion));
        builder.IsWrittenOnce(
            nameof(Complaint.RegisterNumber), nameof(Complaint.RegisterYear), nameof(Complaint.RegisterRank),
            nameof(Complaint.RegisteredAt), nameof(Complaint.RegisteredOn));
    }

    private static void Own(EntityTypeBuilder<Complaint> builder)
    {
        builder.OwnsMany(c => c.InformationRequests, request =>
        {
            request.ToTable("information_requests").WithOwner().HasForeignKey("ComplaintId");
            request.Property(r => r.Id).ValueGeneratedNever();
            request.HasIndex(nameof(InformationRequest.AskedOn), "ComplaintId").HasDatabaseName("requests_to_remind")
                .HasFilter("answered_on IS NULL AND dropped_on IS NULL AND reminded_on IS NULL");
        });
        builder.OwnsMany(c => c.Extensions, extension =>
        {
            extension.ToTable("extensions").WithOwner().HasForeignKey("ComplaintId");
            extension.Property(e => e.Id).ValueGeneratedNever();
            extension.IsAppendOnly();
        });
        builder.OwnsMany(c => c.EarlierClosings, closing =>
        {
            closing.ToTable("earlier_closings").WithOwner().HasForeignKey("ComplaintId");
            closing.Property(c => c.Id).ValueGeneratedNever();
            closing.IsAppendOnly();
        });
        builder.OwnsMany(c => c.Contestations, contestation =>
        {
            contestation.ToTable("contestations").WithOwner().HasForeignKey("ComplaintId");
            contestation.Property(c => c.Id).ValueGeneratedNever();
            contestation.HasIndex("ComplaintId").HasDatabaseName("contestations_unanswered").HasFilter("answered_at IS NULL");
        });
    }

    /// <summary>The order of the register, then what its counts and the reader's rights ask for: counted without opening a row.</summary>
    private static readonly string[] RegisterLines =
    [
        nameof(Complaint.ReceivedOn), nameof(Complaint.ReferenceYear), nameof(Complaint.ReferenceRank), nameof(Complaint.IsTest),
        nameof(Complaint.Confidential), nameof(Complaint.OwnerId), nameof(Complaint.Id), nameof(Complaint.RegisterNumber), nameof(Complaint.ShownStatus),
    ];

    private static void Index(EntityTypeBuilder<Complaint> builder)
    {
        builder.HasIndex(c => c.Reference).IsUnique();
        builder.HasIndex(c => c.RegisterNumber).IsUnique();
        builder.HasIndex(c => new { c.IsTest, c.ReferenceYear, c.ReferenceRank }).IsUnique();
        builder.HasIndex(c => new { c.RegisterYear, c.RegisterRank }).IsUnique();
        builder.HasIndex(c => new { c.ShownStatus, c.ReceivedOn, c.ReferenceYear, c.ReferenceRank });
        builder.HasIndex(c => new { c.Status, c.AcknowledgeBy }).HasFilter("acknowledged_at IS NULL");
        builder.HasIndex(RegisterLines).HasDatabaseName("register_lines");
        builder.HasIndex(c => c.DueOn);
        // What is open has indexes of its own, which a question for it must not be led away from.
        builder.HasIndex(c => c.ClosedOn).HasFilter("closed_on IS NOT NULL");
        IndexWork(builder);
    }

    /// <summary>
    /// A list of what is open, each in its order and with all that its count and the reader's rights ask for: it holds as many rows as
    /// there is work, however many years lie behind. A case that has ended has a date of closing (<c>ClosedOn</c>).
    /// </summary>
    private static void IndexWork(EntityTypeBuilder<Complaint> builder)
    {
        builder.HasIndex(c => new { c.DueOn, c.Reference, c.Nature, c.IsTest, c.Confidential, c.OwnerId, c.Id, c.ClosedOn, c.RepliedAt, c.PausedSince })
            .HasDatabaseName("work_by_due_date").HasFilter("closed_on IS NULL AND replied_at IS NULL AND paused_since IS NULL");
        builder.HasIndex(c => new { c.Status, c.ReceivedOn, c.Reference, c.IsTest, c.Confidential, c.OwnerId, c.Id, c.ClosedOn, c.RepliedAt })
            .HasDatabaseName("work_by_status").HasFilter("closed_on IS NULL");
        builder.HasIndex(c => new { c.ReceivedOn, c.Reference, c.IsTest, c.Confidential, c.OwnerId, c.Id, c.ClosedOn })
            .HasDatabaseName("work_of_nobody").HasFilter("closed_on IS NULL AND owner_id IS NULL");
        builder.HasIndex(c => new { c.LessonOwedSince, c.Reference, c.IsTest, c.Confidential, c.OwnerId, c.Id })
            .HasDatabaseName("work_to_improve").HasFilter("lesson_owed_since IS NOT NULL");
        builder.HasIndex(c => c.WrittenComplaintOn).HasDatabaseName("work_unanswered").HasFilter("closed_on IS NULL AND replied_at IS NULL");
    }
}
