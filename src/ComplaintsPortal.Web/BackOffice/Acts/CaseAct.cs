using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;

namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>Something that can be done with a case on a page of its own: <c>/gestion/dossiers/{reference}/{Word}</c>. Its words
/// are <c>{Name}.Link</c> (on the case), <c>{Name}.Title</c> (the page), <c>{Name}.Done</c> (afterwards).</summary>
/// <param name="WhyNot">Why it can't be done now, asked of the domain; null when it can.</param>
public sealed record CaseAct(string Name, string Word, ActGroup Group, Func<CaseHead, Refusal?> WhyNot)
{
    /// <summary>Whether this is what the case waits for next; it is then the one that stands out.</summary>
    public Func<CaseHead, bool> IsNext { get; init; } = _ => false;

    public string AddressFor(string reference) => $"/gestion/dossiers/{reference}/{Word}";
}
