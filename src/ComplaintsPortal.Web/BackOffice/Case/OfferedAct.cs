using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Web.BackOffice.Acts;

namespace ComplaintsPortal.Web.BackOffice.Case;

/// <summary>An act as the case offers it now, or says why it can't.</summary>
public sealed record OfferedAct(CaseAct Act, Refusal? WhyNot, bool IsNext)
{
    public static IReadOnlyList<OfferedAct> Of(CaseHead head) =>
        [.. CaseActs.All.Select(act => (act, why: act.WhyNot(head))).Select(o => new OfferedAct(o.act, o.why, o.why is null && o.act.IsNext(head)))];
}
