using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Journal;

namespace ComplaintsPortal.Domain.Evidence;

/// <summary>
/// What the journal commits to of each thing that is stored of a complaint (R34). Acts enter it and the check reads it by the same
/// words: whatever a row holds that does not follow from the acts themselves stands here.
/// </summary>
public static partial class Contents
{
    /// <summary>All that a complaint's own row and those it owns hold.</summary>
    public static IEnumerable<Content> All(Complaint complaint) => [Arrival(complaint), .. Changing(complaint)];

    /// <summary>The same without what never changes.</summary>
    public static IEnumerable<Content> Changing(Complaint complaint) =>
    [
        Details(complaint), Registration(complaint), Closing(complaint),
        .. complaint.InformationRequests.Select(Of), .. complaint.Extensions.Select(Of), .. complaint.Contestations.Select(Of),
    ];

    /// <summary>What was received, with the rules frozen at receipt (R10, R18).</summary>
    public static Content Arrival(Complaint c) => Content.Of(
        ContentKind.Arrival, c.Id,
        [
            ("reference", c.Reference), ("channel", c.Channel), ("received-at", c.ReceivedAt), ("received-on", c.ReceivedOn), ("hour-known", c.HasHourOfReceipt),
            ("entered-at", c.EnteredAt), ("entered-on", c.EnteredOn), ("subject", c.Subject), ("text", c.Description), ("sensitive", c.Sensitive),
            ("procedure-version", c.ProcedureVersion), ("rules", Rules(c)), .. Of(c.AsReceived),
        ]);

    /// <summary>As known today.</summary>
    public static Content Details(Complaint c) =>
        c.Complainant == c.AsReceived ? Content.Gone(ContentKind.Details, c.Id) : Content.Of(ContentKind.Details, c.Id, Of(c.Complainant));

    public static Content Registration(Complaint c) => c.RegisterNumber is null
        ? Content.Gone(ContentKind.Registration, c.Id)
        : Content.Of(ContentKind.Registration, c.Id, ("number", c.RegisterNumber), ("at", c.RegisteredAt), ("on", c.RegisteredOn));

    public static Content Closing(Complaint c) => c.ClosedAt is null
        ? Content.Gone(ContentKind.Closing, c.Id)
        : Content.Of(ContentKind.Closing, c.Id, ("at", c.ClosedAt), ("on", c.ClosedOn), ("reason", c.ClosingReason), ("note", c.ClosingNote), ("duplicate-of", c.DuplicateOf));

    public static Content Of(InformationRequest request) => Content.Of(
        ContentKind.Request, request.Id, ("items", string.Join(' ', request.Items)), ("question", request.Question), ("at", request.AskedAt), ("on", request.AskedOn));

    public static Content Of(Extension extension) => Content.Of(
        ContentKind.Extension, extension.Id, ("from", extension.From), ("to", extension.To), ("reason", extension.Reason), ("at", extension.DecidedAt));

    public static Content Of(Contestation contestation) => Content.Of(
        ContentKind.Contestation, contestation.Id, ("at", contestation.MadeAt), ("on", contestation.MadeOn));

    private static (string Name, object? Value)[] Of(Complainant person) =>
    [
        ("last-name", person.LastName), ("first-name", person.FirstName), ("capacity", person.StakeholderType), ("email", person.Email), ("phone", person.Phone),
        ("address", person.PostalAddress), ("account", person.CustomerAccount), ("training", person.TrainingAction), ("nothing-concerned", person.NothingConcernedReason),
    ];

    private static string Rules(Complaint c)
    {
        var p = c.Policy;
        object[] parts = [p.Days, p.Convention, p.Region, p.Temple, p.Roll, p.Clock, p.AcknowledgementDays, p.SaintMartinDay, .. p.ExtraClosedDays];
        return string.Join(' ', parts.Select(FactText.Of));
    }
}
