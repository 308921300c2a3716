namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>Why a day is passed over. The name is the statutory French one (contract.md); screens in another language word the kind.</summary>
public sealed record DayOff(DayOffKind Kind, string Name)
{
    internal static DayOff Saturday { get; } = new(DayOffKind.Saturday, "samedi");
    internal static DayOff Sunday { get; } = new(DayOffKind.Sunday, "dimanche");
    internal static DayOff Closed { get; } = new(DayOffKind.ClosedDay, "jour de fermeture");
    internal static DayOff Awaiting { get; } = new(DayOffKind.Awaiting, "attente d’informations");
}
