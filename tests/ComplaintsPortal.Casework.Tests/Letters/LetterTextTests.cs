using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Testing.Databases;

namespace ComplaintsPortal.Casework.Tests.Letters;

[OnlyOn]
public sealed class LetterTextTests
{
    public static TheoryData<LetterKind> Kinds => [.. Enum.GetValues<LetterKind>()];

    /// <summary>The kept copy is what the template gives with the secret redacted, to the sign.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    [Trait("Rule", "R32")]
    public void Without_TheSecretOfALink_IsTheLetterWrittenRedacted(LetterKind kind)
    {
        var written = LetterSamples.Write(kind, RepositoryFiles.Profile("neutral"));
        var redacted = LetterSamples.Write(kind, RepositoryFiles.Profile("neutral"), secret: Correspondence.Redacted);

        Assert.Equal(redacted, written.Without(LetterSamples.Secret, Correspondence.Redacted));
    }

    /// <summary>A link may go on after the secret.</summary>
    [Fact]
    [Trait("Rule", "R32")]
    public void Without_TheSecretOfAnOfferedForm_IsTheLetterWrittenRedacted()
    {
        var profile = RepositoryFiles.Profile("ktp-prod");
        var complaint = LetterSamples.Complaint(profile, Channel.Email);

        var written = LetterSamples.Write(LetterKind.Acknowledgement, profile, complaint);
        var redacted = LetterSamples.Write(LetterKind.Acknowledgement, profile, complaint, secret: Correspondence.Redacted);

        Assert.Contains($"{LetterSamples.Secret}/formulaire", written.Html, StringComparison.Ordinal);
        Assert.Equal(redacted, written.Without(LetterSamples.Secret, Correspondence.Redacted));
    }
}
