using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Journal;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>An export is an act: it stands in the journal, with who made it and what of (R34).</summary>
public sealed class NoteExport(RegisterContext database, OfficeClock clock)
{
    public Task OfRegisterAsync(int? year, CancellationToken cancellation, Actor? by = null) =>
        NoteAsync(new JournalAct(clock.Instant, by ?? Actor.Portal, ActNames.RegisterExported) { Facts = Facts.Of(("year", year)) }, cancellation);

    public Task OfCaseAsync(string reference, CancellationToken cancellation, Actor? by = null) =>
        NoteAsync(new JournalAct(clock.Instant, by ?? Actor.Portal, ActNames.CaseExported) { Facts = Facts.Of(("case", reference)) }, cancellation);

    private Task NoteAsync(JournalAct act, CancellationToken cancellation) =>
        database.WriteAsync(() => database.AppendAsync([act], cancellation), cancellation);
}
