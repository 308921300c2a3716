using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Casework.Intake;

/// <summary>What the complainant is told at receipt (R11): the first due date and its count, as they were then.</summary>
/// <param name="Code">The tracking code, derived anew: it is stored only as a digest (R32).</param>
/// <param name="Deadline">Null while the clock has not started.</param>
/// <param name="Letter">The acknowledgement as it left, in Markdown, with its secrets: for the complainant alone; null where none was.</param>
public sealed record Acknowledgement(
    Guid ComplaintId,
    string Reference,
    string Code,
    Moment Received,
    Channel Channel,
    Complainant Complainant,
    string Subject,
    Deadline? Deadline,
    DeadlinePolicy Policy,
    IReadOnlyList<Document> Files,
    string? Letter);
