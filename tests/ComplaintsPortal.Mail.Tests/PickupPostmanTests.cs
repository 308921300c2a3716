using System.Text;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Pickup;

namespace ComplaintsPortal.Mail.Tests;

public sealed class PickupPostmanTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "pickup-" + Guid.NewGuid().ToString("N"));
    private readonly PickupPostman _postman;

    public PickupPostmanTests() => _postman = new PickupPostman(_folder);

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    [Trait("Rule", "R12")]
    public async Task HandOver_Letter_LeavesItWholeInTheFolderAndSaysSo()
    {
        var bytes = _postman.Compose(Letters.Sample);

        var handover = await _postman.HandOverAsync(Message(bytes), CancellationToken.None);

        Assert.Equal(new Handover(HandoverOutcome.LeftInFolder, "0195a00000007000800000000000002a@reclamations.example.eml"), handover);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(_folder))));
    }

    [Fact]
    [Trait("Rule", "R48")]
    public async Task HandOver_Again_LeavesOneFileWithTheSameBytes()
    {
        var bytes = _postman.Compose(Letters.Sample);

        await _postman.HandOverAsync(Message(bytes), CancellationToken.None);
        var again = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _postman.HandOverAsync(Message(_postman.Compose(Letters.Sample)), CancellationToken.None)));

        Assert.All(again, handover => Assert.Equal(HandoverOutcome.LeftInFolder, handover.Outcome));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(_folder))));
    }

    [Fact]
    public async Task HandOver_OtherBytesUnderTheSameId_IsRefused()
    {
        await _postman.HandOverAsync(Message("one"u8.ToArray()), CancellationToken.None);

        var handover = await _postman.HandOverAsync(Message("two"u8.ToArray()), CancellationToken.None);

        Assert.Equal(HandoverOutcome.Refused, handover.Outcome);
        Assert.Equal("one", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_folder))));
    }

    [Fact]
    public async Task HandOver_FolderThatCannotBeMade_TriesAgain()
    {
        await File.WriteAllTextAsync(_folder, "a file");
        try
        {
            var handover = await _postman.HandOverAsync(Message("one"u8.ToArray()), CancellationToken.None);

            Assert.Equal(HandoverOutcome.TryAgain, handover.Outcome);
        }
        finally
        {
            File.Delete(_folder);
        }
    }

    [Theory]
    [InlineData("../../x@y.example")]
    [InlineData("a/b@y.example")]
    [InlineData("C:\\x@y.example")]
    public void FileName_IdThatReadsAsAPath_StaysInTheFolder(string id)
    {
        var name = PickupPostman.FileName(id);

        Assert.Equal(name, Path.GetFileName(name));
        Assert.DoesNotContain('\\', name);
        Assert.EndsWith(".eml", name, StringComparison.Ordinal);
        Assert.NotEqual(PickupPostman.FileName(id.Replace('/', '_').Replace('\\', '_')), name);
    }

    private static OutgoingBytes Message(byte[] bytes) => new(Letters.Sample.MessageId, Letters.Sample.From.Address, Letters.Sample.To.Address, bytes);
}
