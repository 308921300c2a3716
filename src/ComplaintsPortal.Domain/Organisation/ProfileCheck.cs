namespace ComplaintsPortal.Domain.Organisation;

/// <summary>The standing warnings of a profile, the gravest first.</summary>
public static class ProfileCheck
{
    public static IReadOnlyList<StandingWarning> Warnings(OrganisationProfile profile) =>
        [.. Example(profile), .. Mediator(profile), .. Texts(profile), .. Facts(profile)];

    private static IEnumerable<StandingWarning> Example(OrganisationProfile p)
    {
        // RFC 2606: .example is never anybody's.
        if (p.Emails.Append(p.ContactEmail).Append(p.Mediator?.Website?.TrimEnd('/')).Any(a => a?.EndsWith(".example", StringComparison.OrdinalIgnoreCase) == true))
            yield return StandingWarning.StillTheExample;
    }

    private static IEnumerable<StandingWarning> Mediator(OrganisationProfile p)
    {
        if (p.Mediator is null)
        {
            if (p.HasConsumers) yield return StandingWarning.MediatorMissing;
            yield break;
        }
        if (string.IsNullOrWhiteSpace(p.Mediator.Website)) yield return StandingWarning.MediatorWebsiteMissing;
        if (p.Mediator.PostalAddress is null) yield return StandingWarning.MediatorAddressMissing;
        if (p.HasConsumers && !p.Mediator.IsConsumerMediator) yield return StandingWarning.MediatorNotForConsumers;
    }

    private static IEnumerable<StandingWarning> Texts(OrganisationProfile p)
    {
        if (p.Procedure.NamesOneCourt is not null) yield return StandingWarning.ExclusiveCourtClause;
        if (p.Procedure.Text.Contains(ProfileRules.ClosedPlatform, StringComparison.OrdinalIgnoreCase))
            yield return StandingWarning.ClosedPlatformInProcedure;
        if (p.Retention.LacksJustification) yield return StandingWarning.RetentionUnjustified;
    }

    private static IEnumerable<StandingWarning> Facts(OrganisationProfile p)
    {
        if (p.Declaration is null) yield return StandingWarning.DeclarationMissing;
        if (p.Form.TrainingAction != FieldRule.Hidden && p.TrainingActions.Count == 0) yield return StandingWarning.TrainingActionsMissing;
        if (string.IsNullOrWhiteSpace(p.Privacy.ContactEmail)) yield return StandingWarning.PrivacyContactMissing;
        if (p.LegalNotice.PublicationDirector is null || p.LegalNotice.Hosting is null) yield return StandingWarning.LegalNoticeIncomplete;
        if (p.Accessibility.Audit is null) yield return StandingWarning.AccessibilityNotAudited;
    }
}
