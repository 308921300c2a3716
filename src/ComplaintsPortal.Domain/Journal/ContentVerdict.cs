namespace ComplaintsPortal.Domain.Journal;

/// <summary>What holding the stored contents against the journal found.</summary>
/// <param name="Complaints">How many complaints were held against it.</param>
/// <param name="Contents">How many things stored.</param>
/// <param name="Erased">Complaints passed over: they were erased, and nothing can be said of them any more.</param>
/// <param name="Fault">The first thing that is wrong, or null.</param>
public sealed record ContentVerdict(long Complaints, long Contents, long Erased, ContentFault? Fault)
{
    public bool Intact => Fault is null;
}
