using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>A verb with one set of arguments: the question, the act, and the moves of the table it may make.</summary>
internal sealed record Verb(string Name, Func<Complaint, Refusal?> WhyNot, Action<Complaint> Do, params Move[] Moves)
{
    public override string ToString() => Name;
}
