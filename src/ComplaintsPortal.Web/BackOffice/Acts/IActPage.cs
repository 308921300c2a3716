using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;

namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>An act's page without its form: what the head of every such page needs.</summary>
public interface IActPage
{
    CaseHead Case { get; }

    CaseAct Act { get; }

    Refusal? WhyNot { get; }

    string? Theirs { get; }
}
