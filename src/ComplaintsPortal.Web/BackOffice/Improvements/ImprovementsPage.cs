using ComplaintsPortal.Casework.Improvement;

namespace ComplaintsPortal.Web.BackOffice.Improvements;

/// <summary>Every corrective action, those still to do first.</summary>
public sealed record ImprovementsPage(IReadOnlyList<CorrectiveActionLine> Lines, IReadOnlyDictionary<Guid, string> Names, DateOnly Today)
{
    public IEnumerable<CorrectiveActionLine> Open => Lines.Where(line => line.DoneOn is null);

    public IEnumerable<CorrectiveActionLine> Done => Lines.Where(line => line.DoneOn is not null);

    public string? NameOf(Guid? staffId) => staffId is { } id ? Names.GetValueOrDefault(id) : null;
}
