using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Persistence.Arriving;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;

namespace ComplaintsPortal.Persistence.Tests.Arriving;

[Trait("Rule", "R1")]
public sealed class SecretsAtHandTests
{
    private static readonly byte[] Digest = [.. Enumerable.Repeat((byte)9, 32)];

    [Fact]
    [OnlyOn(DatabaseProvider.Sqlite)]
    public async Task MayKnow_OfTheEmbeddedRegister_IsTrueOnceItIsCommittedAndOfItsPurpose()
    {
        using var place = new TemporaryDatabase();
        await using var secrets = new SecretsAtHand(place, place.Settings);
        Assert.False(await secrets.MayKnowAsync(SecretPurpose.Acknowledgement, Digest, default));

        await using (var database = place.CreateDbContext())
        {
            await database.WriteAsync(async () =>
            {
                var complaint = Sample.Complaint();
                database.Add(complaint);
                database.Add(new TrackingSecret(complaint.Id, SecretPurpose.Acknowledgement, Digest, Sample.Instant, null));
                await database.SaveChangesAsync();
                Assert.False(await secrets.MayKnowAsync(SecretPurpose.Acknowledgement, Digest, default));
            });
        }

        Assert.True(await secrets.MayKnowAsync(SecretPurpose.Acknowledgement, Digest, default));
        Assert.False(await secrets.MayKnowAsync(SecretPurpose.Code, Digest, default));
    }

    [Fact]
    [OnlyOn(DatabaseProvider.PostgreSql, DatabaseProvider.SqlServer)]
    public async Task MayKnow_OfAServersRegister_IsNeverRuledOut()
    {
        using var place = new TemporaryDatabase();
        await using var secrets = new SecretsAtHand(place, place.Settings);

        Assert.True(await secrets.MayKnowAsync(SecretPurpose.Acknowledgement, Digest, default));
    }
}
