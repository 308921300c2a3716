namespace ComplaintsPortal.Domain;

/// <summary>Thrown by a verb whose <c>WhyNot…</c> answers a refusal.</summary>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;

    /// <summary>Throws when there is a refusal.</summary>
    public static void When(Refusal? refusal)
    {
        if (refusal is not null) throw new RefusedException(refusal);
    }
}
