using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>Whom a reply names when it does not settle everything, and what it says of it (R25; L611-1, L612-2, L616-1, R616-1).</summary>
/// <param name="Mediator">The mediator to name, or null: none is due, or none is configured.</param>
/// <param name="ForConsumer">The complainant is a consumer: address and last day are said.</param>
/// <param name="Until">The last day to turn to the consumer mediator, a year after the written complaint; only for a consumer,
/// null where the mediator is not said to be one (the year of L612-2 is that of a consumer mediator), and
/// null while there is no written complaint to count from.</param>
/// <param name="Held">Why the letter may not leave without a manager's reasoned override; null when it may.</param>
public sealed record Recourse(Mediator? Mediator, bool ForConsumer, DateOnly? Until, Refusal? Held)
{
    public const string NoConsumerMediator = "no-consumer-mediator";
    public const string ConsumerMediatorIncomplete = "consumer-mediator-incomplete";

    /// <summary>Everything is granted: there is nothing to take further.</summary>
    public static Recourse None { get; } = new(null, false, null, null);

    /// <summary>The letter may call it "médiateur de la consommation": only where settings say that it is one.</summary>
    public bool SaysConsumerMediator => Mediator is { IsConsumerMediator: true };

    /// <summary>The recourse of a reply, or of the letter after two months without one (<paramref name="settledInFull"/> false).</summary>
    public static Recourse Of(bool settledInFull, bool consumer, Mediator? mediator, DateOnly? writtenOn)
    {
        if (settledInFull) return None;
        if (!consumer) return new Recourse(mediator, false, null, null);
        var held = mediator is not { IsConsumerMediator: true } ? new Refusal(NoConsumerMediator)
            : !mediator.IsComplete ? new Refusal(ConsumerMediatorIncomplete, mediator.Name)
            : null;
        return new Recourse(mediator, true, mediator is { IsConsumerMediator: true } ? writtenOn?.AddYears(1) : null, held);
    }

    /// <summary>What staff said; where they said nothing, a learner, a former learner or a representative counts as a consumer, and whoever nothing is known of (R25).</summary>
    public static bool Presumes(bool? said, StakeholderType stakeholder) =>
        said ?? stakeholder is StakeholderType.Learner or StakeholderType.FormerLearner or StakeholderType.Representative or StakeholderType.NotStated;
}
