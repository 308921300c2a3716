using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain;

namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>What every page about one act shows: the case it is about, why it can't be done now, the form. A slice that shows
/// more derives its own page from it.</summary>
public record ActPage<TForm>(CaseHead Case, TForm Form) : IActPage where TForm : class
{
    public required CaseAct Act { get; init; }

    public Refusal? WhyNot { get; init; }

    /// <summary>Somebody else's text, where it was changed since this form was opened; the form then holds one's own.</summary>
    public string? Theirs { get; init; }

    /// <summary>The letter as it would leave, where it was asked to be seen first.</summary>
    public LetterText? Foreseen { get; init; }
}
