using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Web.BackOffice.Letters;

/// <summary>One letter as it goes on paper, with its state and what can be recorded of it.</summary>
public sealed record LetterPage(CaseHead Case, CaseLetter Letter, bool MayHandle)
{
    /// <summary>Written on paper to somebody whose address nobody knows yet.</summary>
    public bool HasNowhereToGo => Letter.Medium == LetterMedium.Paper && string.IsNullOrWhiteSpace(Letter.PostalAddress ?? Case.Complaint.Complainant.PostalAddress);

    public bool CanBePosted => MayHandle && Letter.State is not (LetterState.Sent or LetterState.Posted);

    public bool CanBounce => MayHandle && Letter.State is not (LetterState.Posted or LetterState.Bounced or LetterState.Held) && Letter.Medium == LetterMedium.Email;

    public bool CanBeTriedAgain => MayHandle && Domain.Letters.Letter.WhyNotQueueAgain(Letter.State, Letter.NextTryAt) is null;
}
