namespace ComplaintsPortal.Domain;

/// <summary>Why something can't be done: a stable code with its facts. The sentence a person reads is in the resources.</summary>
public sealed record Refusal(string Code, params object[] Facts)
{
    public bool Equals(Refusal? other) => other is not null && Code == other.Code && Facts.SequenceEqual(other.Facts);

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}
