using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.Tests.Complaints;
using static ComplaintsPortal.Domain.Completeness.CompletenessCheck;

namespace ComplaintsPortal.Domain.Tests.Completeness;

/// <summary>The checklist, by channel, by what is given, by what is asked.</summary>
[Trait("Rule", "R4")]
public sealed class CompletenessCheckTests
{
    private static readonly (string Code, Func<Arrival, Arrival> Without)[] Parts =
    [
        (Name, a => a with { Complainant = a.Complainant with { LastName = " " } }),
        (Capacity, a => a with { Complainant = a.Complainant with { StakeholderType = StakeholderType.NotStated } }),
        (Contact, a => a with { Complainant = a.Complainant with { Email = null } }),
        (Subject, a => a with { Subject = "" }),
        (Statement, a => a with { Description = "\n" }),
        (Account, a => a with { Complainant = a.Complainant with { CustomerAccount = null } }),
        (Training, a => a with { Complainant = a.Complainant with { TrainingAction = "" } }),
    ];

    public static TheoryData<Channel, bool, bool> Cases
    {
        get
        {
            var data = new TheoryData<Channel, bool, bool>();
            foreach (var channel in Enum.GetValues<Channel>())
                foreach (var account in (bool[])[false, true])
                    foreach (var training in (bool[])[false, true])
                        data.Add(channel, account, training);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    [Trait("Rule", "R3")]
    [Trait("Rule", "R5")]
    [Trait("Rule", "R6")]
    public void Missing_OfEveryCombination_IsExactlyWhatIsAskedAndNotGiven(Channel channel, bool account, bool training)
    {
        var demands = new CompletenessDemands(account, training);
        for (var lacking = 0; lacking < 1 << Parts.Length; lacking++)
        {
            var without = Parts.Where((_, i) => (lacking >> i & 1) == 1).ToList();
            var complaint = Complaint.Receive(without.Aggregate(Whole(channel), (arrival, part) => part.Without(arrival)));
            var oral = channel is Channel.Telephone or Channel.FaceToFace;
            string[] expected = [.. Parts.Select(p => p.Code).Where(code => IsAsked(code, demands) && (without.Exists(w => w.Code == code) || (oral && code == Statement)))];
            Assert.Equal(expected, Missing(complaint, demands));
            Assert.Equal(expected.Length == 0, complaint.WhyNotRegister(demands) is null);
        }
    }

    [Theory]
    [InlineData(false, false, 5)]
    [InlineData(true, false, 6)]
    [InlineData(true, true, 7)]
    public void Read_OfAComplaint_ShowsEachAskedLineMetOrNot(bool account, bool training, int lines)
    {
        var list = Read(Given.Received(), new CompletenessDemands(account, training));
        Assert.Equal(lines, list.Count);
        Assert.Equal(lines - 5, list.Count(l => !l.Met));
    }

    [Fact]
    public void Missing_WithAReasonedNone_AcceptsItForAccountAndTraining()
    {
        var person = Given.Person with { NothingConcernedReason = "Pas encore inscrite" };
        var complaint = Complaint.Receive(Given.Arrival() with { Complainant = person });
        Assert.Empty(Missing(complaint, new CompletenessDemands(true, true)));
    }

    [Fact]
    public void Missing_WithAPostalAddressAlone_CanBeReached()
    {
        var person = Given.Person with { Email = null, PostalAddress = "1 rue Haute, 75011 Paris" };
        Assert.Empty(Missing(Complaint.Receive(Given.Arrival(Channel.Post) with { Complainant = person }), CompletenessDemands.None));
    }

    [Fact]
    [Trait("Rule", "R6")]
    public void Missing_OfAnOralOne_IsNothingOnceItIsConfirmed()
    {
        var complaint = Complaint.Receive(Given.Arrival(Channel.FaceToFace) with { Description = "" });
        complaint.ConfirmInWriting(Given.Day(2));
        Assert.Empty(Missing(complaint, CompletenessDemands.None));
    }

    [Fact]
    public void IsMet_OfAnUnknownCode_IsFalse() => Assert.False(IsMet(Given.Received(), "shoe-size"));

    [Fact]
    public void Requirements_Together_HaveEachCodeOnce() =>
        Assert.Equal(Parts.Select(p => p.Code), Requirements.Select(r => r.Code));

    private static Arrival Whole(Channel channel) =>
        Given.Arrival(channel) with { Complainant = Given.Person with { CustomerAccount = "C-7", TrainingAction = "Montage" } };

    private static bool IsAsked(string code, CompletenessDemands demands) =>
        code switch { Account => demands.CustomerAccount, Training => demands.TrainingAction, _ => true };
}
