using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Improvement;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Web.BackOffice.Acts;

namespace ComplaintsPortal.Web.BackOffice.Improve;

/// <summary>What the case still owes (R30), what serves it already, and what it may be linked to.</summary>
public sealed record ImprovePage(CaseHead Case, ImproveForm Form) : ActPage<ImproveForm>(Case, Form)
{
    public required IReadOnlyList<string> Missing { get; init; }

    public required IReadOnlyList<string> Causes { get; init; }

    public required IReadOnlyList<LinkedAction> Linked { get; init; }

    public required IReadOnlyList<CorrectiveActionLine> Linkable { get; init; }

    public required IReadOnlyList<Handler> Handlers { get; init; }
}
