using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Web.Shared.Display;

namespace ComplaintsPortal.Web.BackOffice.Case;

/// <summary>One case with what can be done with it now; nothing is offered to those who only read.</summary>
public sealed record CasePage(CaseSheet Sheet, IReadOnlyList<OfferedAct> Acts)
{
    public CaseHead Head => Sheet.Head;

    public Complaint Complaint => Sheet.Complaint;

    public IEnumerable<ListedFile> Files(IEnumerable<Document> documents) => documents.Select(d =>
        Sheet.Withheld.GetValueOrDefault(d.Id) is { } why
            ? new ListedFile(d.Name, d.Length, null, d.Sha256, why)
            : new ListedFile(d.Name, d.Length, $"/gestion/dossiers/{Complaint.Reference}/pieces/{d.Id}", d.Sha256));

    /// <summary>What an e-mail seems to quote is folded below, never left out: it may be the person's own.</summary>
    public static (string Own, string Quoted) WordsOf(ComplainantEntry entry) => entry.Channel == Channel.Email ? QuotedText.Split(entry.Text) : (entry.Text, "");

    /// <summary>The files of the case that the antivirus found infected.</summary>
    public IReadOnlyList<Document> Infected { get; } = [.. Sheet.Documents.Where(d => Sheet.Withheld.GetValueOrDefault(d.Id)?.Code == "file-infected")];

    public string PersonsConcerned => string.Join(", ", Sheet.PersonsConcerned.Select(person => Sheet.NameOf(person.StaffId)));

    public IEnumerable<IGrouping<Acts.ActGroup, OfferedAct>> Possible => Acts.Where(a => a.WhyNot is null).GroupBy(a => a.Act.Group);

    public IEnumerable<OfferedAct> Impossible => Acts.Where(a => a.WhyNot is not null);
}
