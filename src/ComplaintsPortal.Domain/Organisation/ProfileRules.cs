using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Domain.Organisation;

/// <summary>What a profile must hold beyond its shape. A problem stops the start or refuses the change; what is merely unwise
/// is a <see cref="StandingWarning"/>.</summary>
public static partial class ProfileRules
{
    /// <summary>The closed European dispute platform, which no list may link to (R27).</summary>
    public const string ClosedPlatform = "ec.europa.eu/consumers/odr";

    /// <summary>Every problem found, in the order of the members; none when the profile can be used.</summary>
    public static IReadOnlyList<ProfileProblem> Check(OrganisationProfile profile) =>
        [.. Identity(profile), .. Clocks(profile), .. Recourse(profile), .. Texts(profile), .. Lists(profile)];

    private static IEnumerable<ProfileProblem> Identity(OrganisationProfile p)
    {
        if (string.IsNullOrWhiteSpace(p.Name)) yield return new("$.name", "must not be empty");
        if (string.IsNullOrWhiteSpace(p.LegalName)) yield return new("$.legalName", "must not be empty");
        if (!Colour().IsMatch(p.AccentColour)) yield return new("$.accentColour", "must be a colour such as #1f4e79");
        if (p.Website is { } site && !IsWeb(site)) yield return new("$.website", "must be an http or https address");
        for (var i = 0; i < p.Emails.Count; i++)
            if (!Mailbox.IsAddress(p.Emails[i])) yield return new($"$.emails[{i}]", "must be an e-mail address");
        if (p.Channels.Email is { } email && !Mailbox.IsAddress(email.Address)) yield return new("$.channels.email.address", "must be an e-mail address");
        if (p.Handler?.Email is { } own && !Mailbox.IsAddress(own)) yield return new("$.handler.email", "must be an e-mail address");
        if (!p.Channels.HasNonDigitalWay) yield return new("$.channels", "must offer post, telephone or face to face beside the form (R46)");
    }

    private static IEnumerable<ProfileProblem> Clocks(OrganisationProfile p)
    {
        if (p.Retention.Years is < 1 or > 30) yield return new("$.retention.years", "must lie between 1 and 30");
        foreach (var (name, days) in new[]
        {
            ("informationReminderDays", p.FollowUp.InformationReminderDays),
            ("unregisteredClosureDays", p.FollowUp.UnregisteredClosureDays),
            ("confirmationReminderDays", p.FollowUp.ConfirmationReminderDays),
            ("progressAnswerDays", p.FollowUp.ProgressAnswerDays),
            ("promiseCheckDays", p.FollowUp.PromiseCheckDays),
        })
            if (days is < 1 or > 366) yield return new("$.followUp." + name, "must lie between 1 and 366");
        for (var i = 0; i < p.FollowUp.DueReminderDays.Count; i++)
            if (p.FollowUp.DueReminderDays[i] is < 1 or > 60) yield return new($"$.followUp.dueReminderDays[{i}]", "must lie between 1 and 60");
    }

    private static IEnumerable<ProfileProblem> Recourse(OrganisationProfile p)
    {
        if (p.Mediator is { } mediator)
        {
            if (string.IsNullOrWhiteSpace(mediator.Name)) yield return new("$.mediator.name", "must not be empty");
            if (mediator.Website is { } site && !IsWeb(site)) yield return new("$.mediator.website", "must be an http or https address");
            if (mediator.Website?.Contains(ClosedPlatform, StringComparison.OrdinalIgnoreCase) == true)
                yield return new("$.mediator.website", "is the closed European platform (R27)");
        }
        for (var i = 0; i < p.OtherRoutes.Count; i++)
        {
            var route = p.OtherRoutes[i];
            if (string.IsNullOrWhiteSpace(route.Name)) yield return new($"$.otherRoutes[{i}].name", "must not be empty");
            if (route.Website is { } site && !IsWeb(site)) yield return new($"$.otherRoutes[{i}].website", "must be an http or https address");
            if ($"{route.Website} {route.Contact} {route.ForWhat}".Contains(ClosedPlatform, StringComparison.OrdinalIgnoreCase))
                yield return new($"$.otherRoutes[{i}]", "names the closed European platform (R27)");
        }
    }

    private static IEnumerable<ProfileProblem> Texts(OrganisationProfile p)
    {
        if (string.IsNullOrWhiteSpace(p.Procedure.Text)) yield return new("$.procedure", "needs a text: markdown, or file");
        if (string.IsNullOrWhiteSpace(p.Procedure.Title)) yield return new("$.procedure.title", "must not be empty");
        if (p.Procedure.ExclusiveCourtClause is { } clause && !p.Procedure.Text.Contains(clause, StringComparison.Ordinal))
            yield return new("$.procedure.exclusiveCourtClause", "is not a sentence of the procedure's text");
        if (string.IsNullOrWhiteSpace(p.DeadlineWords)) yield return new("$.deadlineWords", "must not be empty");
        foreach (var (name, text) in new[]
        {
            ("complaint", p.Definitions.Complaint), ("difficulty", p.Definitions.Difficulty),
            ("hazard", p.Definitions.Hazard), ("notAComplaint", p.Definitions.NotAComplaint),
        })
            if (string.IsNullOrWhiteSpace(text)) yield return new("$.definitions." + name, "must not be empty");
    }

    private static IEnumerable<ProfileProblem> Lists(OrganisationProfile p)
    {
        foreach (var (name, list) in new[] { ("categories", p.Categories), ("causes", p.Causes), ("trainingActions", p.TrainingActions) })
            for (var i = 0; i < list.Count; i++)
                if (string.IsNullOrWhiteSpace(list[i])) yield return new($"$.{name}[{i}]", "must not be empty");
                else if (list.Take(i).Contains(list[i], StringComparer.OrdinalIgnoreCase)) yield return new($"$.{name}[{i}]", "is there twice");
        for (var i = 0; i < p.Commitments.Count; i++)
        {
            var commitment = p.Commitments[i];
            if (!Slug().IsMatch(commitment.Id)) yield return new($"$.commitments[{i}].id", "must be small letters, digits and hyphens");
            if (p.Commitments.Take(i).Any(c => c.Id == commitment.Id)) yield return new($"$.commitments[{i}].id", "is there twice");
            if (string.IsNullOrWhiteSpace(commitment.Text)) yield return new($"$.commitments[{i}].text", "must not be empty");
        }
    }

    private static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Colour();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
