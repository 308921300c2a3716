namespace ComplaintsPortal.Domain.Organisation;

/// <summary>Something wrong in a profile: where (a JSON path such as <c>$.retention.years</c>) and a sentence for whoever
/// wrote the file.</summary>
public sealed record ProfileProblem(string Path, string Sentence)
{
    public override string ToString() => $"{Path}: {Sentence}";
}
