using static ComplaintsPortal.Domain.Staff.Power;

namespace ComplaintsPortal.Domain.Staff;

/// <summary>The one table of who may do what (R44).</summary>
public static class Powers
{
    private static readonly Power[] OfAgent = [ReadCases, HandleCases, ExportRegister];
    private static readonly Power[] OfManager = [.. OfAgent, ReadConfidential, OverrideRules, ReadReports, VerifyJournal];
    private static readonly Power[] OfAdministrator = [.. OfManager, EditOrganisation, ManageStaff];
    private static readonly Power[] OfAuditor = [ReadCases, ReadReports, ExportRegister, VerifyJournal];

    public static IReadOnlyCollection<Power> Of(Role role) => role switch
    {
        Role.Agent => OfAgent,
        Role.Manager => OfManager,
        Role.Administrator => OfAdministrator,
        Role.Auditor => OfAuditor,
        _ => [],
    };

    public static bool Allows(Role role, Power power) => Of(role).Contains(power);
}
