using ComplaintsPortal.Persistence.Organisation;

namespace ComplaintsPortal.Web.PublicSite.Information;

/// <summary>One version of the procedure, and the others that were published.</summary>
public sealed record ProcedurePage(ProcedureVersion Shown, IReadOnlyList<ProcedureVersion> All)
{
    public bool IsInForce => Shown.Version == All[0].Version;
}
