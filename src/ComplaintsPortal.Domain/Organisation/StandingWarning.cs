namespace ComplaintsPortal.Domain.Organisation;

/// <summary>What a profile leaves unsaid or says unwisely: the portal works, and the back office shows a standing warning.
/// Its words are the resource <c>StandingWarning.{name}</c>.</summary>
public enum StandingWarning
{
    /// <summary>The names and addresses are those of the example that comes with the portal.</summary>
    StillTheExample,

    /// <summary>The organisation has consumers and no mediator (R26, L616-1).</summary>
    MediatorMissing,

    /// <summary>A mediator is named, without the website (R616-1).</summary>
    MediatorWebsiteMissing,

    /// <summary>A mediator is named, without the postal address (R616-1).</summary>
    MediatorAddressMissing,

    /// <summary>The organisation has consumers, and its mediator is not set as a consumer mediator (L612-1).</summary>
    MediatorNotForConsumers,

    /// <summary>The procedure names one court alone, which does not bind consumers (R27).</summary>
    ExclusiveCourtClause,

    /// <summary>The procedure links to the closed European dispute platform (R27).</summary>
    ClosedPlatformInProcedure,

    /// <summary>Retention above five years without a written justification (R39).</summary>
    RetentionUnjustified,

    /// <summary>A training organisation shows its declaration number (R45).</summary>
    DeclarationMissing,

    /// <summary>The form asks for the training action and the list is empty.</summary>
    TrainingActionsMissing,

    /// <summary>No address where data rights are exercised (R42).</summary>
    PrivacyContactMissing,

    /// <summary>The legal notice lacks the publication director or the host.</summary>
    LegalNoticeIncomplete,

    /// <summary>No audit recorded: the accessibility statement says "non conforme" (R52).</summary>
    AccessibilityNotAudited,
}
