using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using static ComplaintsPortal.Domain.Tests.Complaints.Given;

namespace ComplaintsPortal.Domain.Tests.Complaints;

public sealed class ReceiptTests
{
    [Theory]
    [Trait("Rule", "R6")]
    [InlineData(Channel.Web, Status.Received)]
    [InlineData(Channel.Email, Status.Received)]
    [InlineData(Channel.Post, Status.Received)]
    [InlineData(Channel.Telephone, Status.AwaitingConfirmation)]
    [InlineData(Channel.FaceToFace, Status.AwaitingConfirmation)]
    public void Receive_ByAChannel_AwaitsTheWrittenStatementOfOralOnesOnly(Channel channel, Status status)
    {
        var complaint = Received(channel);
        Assert.Equal(status, complaint.Status);
        Assert.Equal(status == Status.Received ? DayOne : null, complaint.WrittenComplaintOn);
        Assert.False(complaint.IsRegistered);
    }

    [Fact]
    [Trait("Rule", "R1")]
    public void Receive_WithNothingButATrace_IsStoredAllTheSame()
    {
        var empty = new Complainant { LastName = "", FirstName = "", StakeholderType = StakeholderType.Other };
        var complaint = Complaint.Receive(Arrival() with { Complainant = empty, Subject = "", Description = "" });
        Assert.Equal(Status.Received, complaint.Status);
    }

    [Fact]
    [Trait("Rule", "R6")]
    public void Receive_DatedAfterItsEntry_IsRefused()
    {
        var arrival = Arrival() with { Received = Day(1), Entered = Day(0) };
        Assert.Equal(new Refusal("received-in-future", On(1)), Complaint.WhyNotReceive(arrival));
        Assert.Equal("received-in-future", Assert.Throws<RefusedException>(() => Complaint.Receive(arrival)).Refusal.Code);
    }

    [Theory]
    [Trait("Rule", "R16")]
    [InlineData(1999)]
    [InlineData(2101)]
    public void Receive_InAYearWithoutKnownHolidays_IsRefused(int year)
    {
        var arrival = Arrival(received: new DateOnly(year, 12, 30));
        Assert.Equal("Deadline.OutsideCalendar", Complaint.WhyNotReceive(arrival)?.Code);
        Assert.Throws<RefusedException>(() => Complaint.Receive(arrival));
    }

    [Fact]
    [Trait("Rule", "R18")]
    public void Receive_UnderAPolicy_FreezesItWithTheProceduresVersion()
    {
        var policy = new DeadlinePolicy(Days: 7, Convention: DayConvention.Ouvres);
        var complaint = Complaint.Receive(Arrival(policy: policy) with { ProcedureVersion = 3 });
        Assert.Equal((policy, 3), (complaint.Policy, complaint.ProcedureVersion));
    }

    [Fact]
    [Trait("Rule", "R44")]
    public void Receive_MarkedSensitive_IsConfidentialAtOnce() =>
        Assert.True(Complaint.Receive(Arrival() with { Sensitive = true }).Confidential);

    [Fact]
    [Trait("Rule", "R10")]
    public void AddDetails_OfWhatBecameKnown_LeavesWhatWasReceived()
    {
        var complaint = Received();
        complaint.AddDetails(Person with { Phone = "06 00 00 00 00", CustomerAccount = "C-7" });
        Assert.Equal("C-7", complaint.Complainant.CustomerAccount);
        Assert.Equal(Person, complaint.AsReceived);
    }

    [Fact]
    [Trait("Rule", "R10")]
    public void AddDetails_WithoutTheNameOrAnyAddress_IsRefused()
    {
        var complaint = Received();
        Assert.Equal(new Refusal("details-taken-away", "complainant-name"), complaint.WhyNotAddDetails(Person with { LastName = " " }));
        Assert.Equal(new Refusal("details-taken-away", "contact"), complaint.WhyNotAddDetails(Person with { Email = null }));
        Assert.Null(complaint.WhyNotAddDetails(Person with { Email = null, PostalAddress = "1 rue Haute, Paris" }));
        Assert.Throws<RefusedException>(() => complaint.AddDetails(Person with { Email = null }));
    }
}
