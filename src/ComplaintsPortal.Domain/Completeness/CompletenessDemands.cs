namespace ComplaintsPortal.Domain.Completeness;

/// <summary>What the organisation asks for beyond what every complaint needs (R4): the customer account, the training action.</summary>
public sealed record CompletenessDemands(bool CustomerAccount, bool TrainingAction)
{
    public static CompletenessDemands None { get; } = new(false, false);
}
