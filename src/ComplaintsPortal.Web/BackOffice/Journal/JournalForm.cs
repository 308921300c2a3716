namespace ComplaintsPortal.Web.BackOffice.Journal;

/// <summary>A check of the journal, against a head noted earlier where one is given.</summary>
public sealed class JournalForm
{
    public string? Head { get; set; }
}
