using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Completeness;

/// <summary>The checklist of R4. The only place that says whether a complaint is complete (R5).</summary>
public static class CompletenessCheck
{
    public const string Name = "complainant-name";
    public const string Capacity = "capacity";
    public const string Contact = "contact";
    public const string Subject = "subject";
    public const string Statement = "written-statement";
    public const string Account = "customer-account";
    public const string Training = "training-action";

    public static IReadOnlyList<Requirement> Requirements { get; } =
    [
        new(Name, Always, c => Has(c.Complainant.LastName)),
        new(Capacity, Always, c => Capacities.IsStated(c.Complainant.StakeholderType)),
        new(Contact, Always, c => c.Complainant.CanBeReached),
        new(Subject, Always, c => Has(c.Subject) || c.WasTold(Subject)),
        new(Statement, Always, c => c.HasWrittenStatement),
        new(Account, (_, d) => d.CustomerAccount, c => Has(c.Complainant.CustomerAccount) || HasNone(c)),
        new(Training, (_, d) => d.TrainingAction, c => Has(c.Complainant.TrainingAction) || HasNone(c)),
    ];

    /// <summary>The whole checklist, each line met or not, in a fixed order.</summary>
    public static IReadOnlyList<ChecklistLine> Read(Complaint complaint, CompletenessDemands demands) =>
        [.. Requirements.Where(r => r.IsAsked(complaint, demands)).Select(r => new ChecklistLine(r.Code, r.IsMet(complaint)))];

    public static IReadOnlyList<string> Missing(Complaint complaint, CompletenessDemands demands) =>
        [.. Read(complaint, demands).Where(l => !l.Met).Select(l => l.Code)];

    /// <summary>Whether one requirement is met, by its code; unknown codes are not.</summary>
    public static bool IsMet(Complaint complaint, string code) => Requirements.Any(r => r.Code == code && r.IsMet(complaint));

    private static bool Always(Complaint complaint, CompletenessDemands demands) => true;

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);

    private static bool HasNone(Complaint complaint) => Has(complaint.Complainant.NothingConcernedReason);
}
