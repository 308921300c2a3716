using ComplaintsPortal.Domain.Reporting;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>What few complaints have, kept by complaint while the many stream by: contested replies, questions on progress, closings that were undone, extensions, requests for what was missing (the day of the first), destructions within the years, and what nobody has examined though something is missing in it.</summary>
internal sealed record RareFacts(
    IReadOnlyDictionary<Guid, IReadOnlyList<DutyClock>> Contests,
    IReadOnlyDictionary<Guid, IReadOnlyList<DutyClock>> Questions,
    IReadOnlyDictionary<Guid, IReadOnlyList<ClosedSpan>> UndoneClosings,
    IReadOnlySet<Guid> Extended,
    IReadOnlyDictionary<Guid, DateOnly> InformationAsked,
    IReadOnlyDictionary<Guid, DateOnly> Erased,
    IReadOnlySet<Guid> IncompleteUnexamined);
