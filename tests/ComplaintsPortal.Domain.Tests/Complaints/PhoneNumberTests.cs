using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

[Trait("Rule", "R56")]
public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("01 99 00 12 34", true)]
    [InlineData("+33\u00a06\u202f12\u202f34\u202f56\u202f78", true)]
    [InlineData("+33 (0)1.99-00/12", true)]
    [InlineData("12", false)]
    [InlineData("mon numéro", false)]
    [InlineData("01 99 00 12 34\n", false)]
    [InlineData("01\u200b99001234", false)]
    [InlineData("\ufffe0199001234", false)]
    public void Is_EachForm_IsTakenOrNot(string typed, bool taken) => Assert.Equal(taken, PhoneNumber.Is(typed));
}
