using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>What the form asks for, its lists, and what the organisation calls a complaint (R7, R9).</summary>
public sealed record FieldsForm : IProfileSection
{
    public FieldRule Phone { get; init; }

    public FieldRule CustomerAccount { get; init; }

    public FieldRule TrainingAction { get; init; }

    public string? TrainingActions { get; init; }

    public string? Categories { get; init; }

    public string? Causes { get; init; }

    public string? Complaint { get; init; }

    public string? ComplaintSource { get; init; }

    public string? Difficulty { get; init; }

    public string? Hazard { get; init; }

    public string? NotAComplaint { get; init; }

    public static IReadOnlyList<(string Path, string Field)> Fields { get; } =
    [
        ("$.categories", nameof(Categories)),
        ("$.causes", nameof(Causes)),
        ("$.trainingActions", nameof(TrainingActions)),
        ("$.definitions.complaint", nameof(Complaint)),
        ("$.definitions.difficulty", nameof(Difficulty)),
        ("$.definitions.hazard", nameof(Hazard)),
        ("$.definitions.notAComplaint", nameof(NotAComplaint)),
    ];

    public static FieldsForm Of(OrganisationProfile profile) => new()
    {
        Phone = profile.Form.Phone,
        CustomerAccount = profile.Form.CustomerAccount,
        TrainingAction = profile.Form.TrainingAction,
        TrainingActions = Typed.Lined(profile.TrainingActions),
        Categories = Typed.Lined(profile.Categories),
        Causes = Typed.Lined(profile.Causes),
        Complaint = profile.Definitions.Complaint,
        ComplaintSource = profile.Definitions.ComplaintSource,
        Difficulty = profile.Definitions.Difficulty,
        Hazard = profile.Definitions.Hazard,
        NotAComplaint = profile.Definitions.NotAComplaint,
    };

    public OrganisationProfile Apply(OrganisationProfile profile) => profile with
    {
        Form = new FormFields(Phone, CustomerAccount, TrainingAction),
        TrainingActions = Typed.Lines(TrainingActions),
        Categories = Typed.Lines(Categories),
        Causes = Typed.Lines(Causes),
        Definitions = new Definitions(Typed.Text(Complaint) ?? "", Typed.Text(ComplaintSource), Typed.Text(Difficulty) ?? "", Typed.Text(Hazard) ?? "", Typed.Text(NotAComplaint) ?? ""),
    };
}
