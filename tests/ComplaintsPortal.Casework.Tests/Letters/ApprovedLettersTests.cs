using System.Text.Json;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Testing.Databases;

namespace ComplaintsPortal.Casework.Tests.Letters;

/// <summary>Each letter of each profile against its approved file. After a wanted change run once with APPROVE=1 and read the difference.</summary>
[OnlyOn]
public sealed class ApprovedLettersTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "tests", "ComplaintsPortal.Casework.Tests", "Letters", "Approved");

    public static TheoryData<LetterKind, string> All
    {
        get
        {
            var rows = new TheoryData<LetterKind, string>();
            foreach (var kind in Enum.GetValues<LetterKind>())
                foreach (var profile in new[] { "neutral", "ktp-prod", "ccs" }) rows.Add(kind, profile);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Write_EachKindAndProfile_IsAsApproved(LetterKind kind, string profile)
    {
        AssertApproved(LetterSamples.Write(kind, RepositoryFiles.Profile(profile)), $"{JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())}.{profile}.txt");
    }

    /// <summary>KTP PROD's sender is offered the form already filled in; CCS's is not asked to write it again.</summary>
    [Theory]
    [Trait("Rule", "R50")]
    [InlineData("ktp-prod", true)]
    [InlineData("ccs", false)]
    public void Write_AcknowledgementOfAMessage_OffersTheFormWhereTheOrganisationWantsIt(string name, bool offered)
    {
        var profile = RepositoryFiles.Profile(name);
        var letter = LetterSamples.Write(LetterKind.Acknowledgement, profile, LetterSamples.Complaint(profile, Channel.Email));

        Assert.Equal(offered, letter.Text.Contains("/formulaire", StringComparison.Ordinal));
        AssertApproved(letter, $"acknowledgement-of-a-message.{name}.txt");
    }

    /// <summary>What could not become a document of the case is named, that it is kept all the same is said, and how to send it otherwise.</summary>
    [Theory]
    [Trait("Rule", "R11"), Trait("Rule", "R50")]
    [InlineData("ktp-prod")]
    [InlineData("ccs")]
    public void Write_AcknowledgementOfAMessageWithAFileThatIsNotTaken_NamesIt(string name)
    {
        var profile = RepositoryFiles.Profile(name);
        var complaint = LetterSamples.Complaint(profile, Channel.Email);
        var fields = LetterFields.For(complaint, profile, LetterSamples.Address, AcknowledgementFields.Of([], ["planning <v2>.pub", "sauvegarde.zip"]));
        fields["link"] = LetterSamples.Address.Tracking(LetterSamples.Secret);

        AssertApproved(new LetterWriter().Write(LetterKind.Acknowledgement, fields), $"acknowledgement-with-a-file-not-taken.{name}.txt");
    }

    private static void AssertApproved(LetterText letter, string name)
    {
        var written = $"Subject: {letter.Subject}\n\n{letter.Text}\n=====\n\n{letter.Html}";
        var file = Path.Combine(Folder, name);

        if (Environment.GetEnvironmentVariable("APPROVE") == "1") File.WriteAllText(file, written);

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), written);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Write_OnPaper_HasNoLinkToTheCase(LetterKind kind, string profile)
    {
        if (kind == LetterKind.RecoveryLink) return;

        var letter = LetterSamples.Write(kind, RepositoryFiles.Profile(profile), onPaper: true);

        Assert.DoesNotContain("/suivi/", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", letter.Text + letter.Html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    [Trait("Rule", "R46")]
    public void Write_ToAComplainant_NamesAWayWithoutAComputer(LetterKind kind, string profile)
    {
        if (kind is LetterKind.StaffReminder or LetterKind.StaffDigest or LetterKind.JournalHead) return;

        Assert.Contains("par courrier", LetterSamples.Write(kind, RepositoryFiles.Profile(profile)).Text, StringComparison.Ordinal);
    }
}
