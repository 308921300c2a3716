using ComplaintsPortal.Persistence.Files;

namespace ComplaintsPortal.Web.BackOffice.Entry;

public sealed record EntryPage(EntryForm Form, IReadOnlyList<StagedFile> Kept, DateOnly Today);
