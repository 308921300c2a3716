using System.Text;
using ComplaintsPortal.Mail.Reading;

namespace ComplaintsPortal.Mail.Tests.Reading;

/// <summary>Each message under Messages against what was approved. After a wanted change run once with APPROVE=1 and read the difference.</summary>
public sealed class MessageFilesTests
{
    public static TheoryData<string> All => [.. MessageFiles.Names];

    [Theory]
    [MemberData(nameof(All))]
    [Trait("Rule", "R50")]
    public void Read_EachMessage_IsAsApproved(string name)
    {
        var outcome = Outcome.Of(new MailReader().Read(MessageFiles.Bytes(name)));
        var file = Path.Combine(MessageFiles.Folder, name + ".txt");

        if (Environment.GetEnvironmentVariable("APPROVE") == "1") File.WriteAllText(file, outcome);

        Assert.Equal(File.ReadAllText(file, Encoding.UTF8).ReplaceLineEndings("\n"), outcome);
    }

    [Fact]
    public void Names_MessagesOfEveryShape_AreTwoHundred() => Assert.InRange(MessageFiles.Names.Count, 200, int.MaxValue);
}
