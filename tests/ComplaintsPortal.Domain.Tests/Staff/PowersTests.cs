using ComplaintsPortal.Domain.Staff;
using static ComplaintsPortal.Domain.Staff.Power;

namespace ComplaintsPortal.Domain.Tests.Staff;

[Trait("Rule", "R44")]
public sealed class PowersTests
{
    private static readonly Power[] OfAgent = [ReadCases, HandleCases, ExportRegister];
    private static readonly Power[] OfManager = [.. OfAgent, ReadConfidential, OverrideRules, ReadReports, VerifyJournal];
    private static readonly Power[] OfAuditor = [ReadCases, ReadReports, ExportRegister, VerifyJournal];

    public static TheoryData<Role, Power> EveryPair
    {
        get
        {
            var data = new TheoryData<Role, Power>();
            foreach (var role in Enum.GetValues<Role>())
                foreach (var power in Enum.GetValues<Power>())
                    data.Add(role, power);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Allows_OfEachRoleAndPower_IsTheTable(Role role, Power power)
    {
        var expected = role switch
        {
            Role.Agent => OfAgent.Contains(power),
            Role.Manager => OfManager.Contains(power),
            Role.Auditor => OfAuditor.Contains(power),
            _ => true,
        };
        Assert.Equal(expected, Powers.Allows(role, power));
    }

    [Fact]
    public void Of_AdministratorManagerAgent_ContainOneAnother()
    {
        Assert.Superset(Powers.Of(Role.Agent).ToHashSet(), Powers.Of(Role.Manager).ToHashSet());
        Assert.Superset(Powers.Of(Role.Manager).ToHashSet(), Powers.Of(Role.Administrator).ToHashSet());
    }

    [Fact]
    public void Of_Auditor_ChangesNothingAndSeesNothingConfidential() =>
        Assert.Empty(Powers.Of(Role.Auditor).Intersect([HandleCases, ReadConfidential, OverrideRules, EditOrganisation, ManageStaff]));

    [Fact]
    public void Of_ARoleThatDoesNotExist_IsNothing() => Assert.Empty(Powers.Of((Role)99));
}
