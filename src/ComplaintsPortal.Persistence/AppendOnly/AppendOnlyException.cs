namespace ComplaintsPortal.Persistence.AppendOnly;

/// <summary>A programming error, not a refusal for a person: something tried to change what may only be added to.</summary>
public sealed class AppendOnlyException(string entity, string change)
    : InvalidOperationException($"{entity} is append-only: a row was {change.ToLowerInvariant()}.");
