using ComplaintsPortal.Domain.Journal;

namespace ComplaintsPortal.Casework.Acts;

/// <summary>What an act tells in clear: facts that name nobody, by name.</summary>
public static class Facts
{
    public static IReadOnlyDictionary<string, string?> Of(params (string Name, object? Value)[] facts) =>
        facts.ToDictionary(f => f.Name, f => FactText.Of(f.Value));
}
