using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>What the register's file takes of a complaint, and no more: neither its deadlines' policy nor its requests, extensions and contestations are read for it.</summary>
internal sealed class ExportedComplaint
{
    public required Guid Id { get; init; }
    public required int Rank { get; init; }
    public required string Reference { get; init; }
    public required string? RegisterNumber { get; init; }
    public required bool HasHourOfReceipt { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public required Channel Channel { get; init; }
    public required Nature Nature { get; init; }
    public required Complainant Complainant { get; init; }
    public required string Subject { get; init; }
    public required string Description { get; init; }
    public required DateOnly? RegisteredOn { get; init; }
    public required DateTimeOffset? AcknowledgedAt { get; init; }
    public required DateOnly? DueOn { get; init; }
    public required DateTimeOffset? RepliedAt { get; init; }
    public required DateTimeOffset? ClosedAt { get; init; }
    public required Status Status { get; init; }
    public required string? Category { get; init; }
    public required Guid? OwnerId { get; init; }
    public required Decision? Decision { get; init; }
    public required ClosingReason? ClosingReason { get; init; }
    public required bool? Consumer { get; init; }

    public static IQueryable<ExportedComplaint> Of(IQueryable<Complaint> complaints) => complaints.Select(c => new ExportedComplaint
    {
        Id = c.Id,
        Rank = c.ReferenceRank,
        Reference = c.Reference,
        RegisterNumber = c.RegisterNumber,
        HasHourOfReceipt = c.HasHourOfReceipt,
        ReceivedAt = c.ReceivedAt,
        ReceivedOn = c.ReceivedOn,
        Channel = c.Channel,
        Nature = c.Nature,
        Complainant = c.Complainant,
        Subject = c.Subject,
        Description = c.Description,
        RegisteredOn = c.RegisteredOn,
        AcknowledgedAt = c.AcknowledgedAt,
        DueOn = c.DueOn,
        RepliedAt = c.RepliedAt,
        ClosedAt = c.ClosedAt,
        Status = c.ShownStatus,
        Category = c.Category,
        OwnerId = c.OwnerId,
        Decision = c.Decision,
        ClosingReason = c.ClosingReason,
        Consumer = c.Consumer,
    });
}
