using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Web.BackOffice.Letters;

/// <summary>One letter as it goes on paper, with its state and what can be recorded of it.</summary>
public sealed record LetterPage(CaseHead Case, CaseLetter Letter, bool MayHandle)
{
    /// <summary>It is the acknowledgement, did not arrive and is still owed; null otherwise.</summary>
    public LostAcknowledgement? Lost { get; init; }

    /// <summary>Shown as it goes on paper, also where it was written for e-mail.</summary>
    public bool IsForPaper { get; init; }

    /// <summary>Its paper copy is another page: the link in an e-mail is of no use on paper.</summary>
    public bool HasPaperCopy => !IsForPaper && CanBePosted && Letter.Medium == LetterMedium.Email;

    /// <summary>To print and post, with no postal address known.</summary>
    public bool LacksPostalAddress => IsForPaper && string.IsNullOrWhiteSpace(Letter.PostalAddress ?? Case.Complaint.Complainant.PostalAddress);

    /// <summary>Written on paper to somebody whose address nobody knows yet.</summary>
    public bool HasNowhereToGo => Letter.Medium == LetterMedium.Paper && string.IsNullOrWhiteSpace(Letter.PostalAddress ?? Case.Complaint.Complainant.PostalAddress);

    public bool CanBePosted => MayHandle && Letter.State is not (LetterState.Sent or LetterState.Posted);

    public bool CanBounce => MayHandle && Letter.State is not (LetterState.Posted or LetterState.Bounced or LetterState.Held) && Letter.Medium == LetterMedium.Email;

    public bool CanBeTriedAgain => MayHandle && Domain.Letters.Letter.WhyNotQueueAgain(Letter.State, Letter.NextTryAt) is null;
}
