using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Web.BackOffice.Acts;

namespace ComplaintsPortal.Web.BackOffice.Letters;

/// <summary>An act about one letter.</summary>
public sealed record LetterActPage<TForm>(CaseHead Case, TForm Form, CaseLetter Letter) : ActPage<TForm>(Case, Form) where TForm : class;
