using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComplaintsPortal.Mail.Reading;

namespace ComplaintsPortal.Mail.Tests.Reading;

/// <summary>The messages of every shape, spoiled: no more than a fixed number of times, or for as many seconds as MAIL_FUZZ_SECONDS says.</summary>
[Trait("Rule", "R50")]
public sealed class FuzzTests
{
    private const int Rounds = 3000;

    private static readonly List<byte[]> Messages = [.. MessageFiles.Names.Select(MessageFiles.Bytes)];

    [Fact]
    public void Read_SpoiledMessages_GivesSomethingSoundAndNeverThrows()
    {
        var watch = Stopwatch.StartNew();
        var wanted = Environment.GetEnvironmentVariable("MAIL_FUZZ_SECONDS") is { Length: > 0 } seconds ? double.Parse(seconds, CultureInfo.InvariantCulture) : 0;
        for (var round = 0; round < Rounds || watch.Elapsed.TotalSeconds < wanted; round++)
        {
            var random = new Random(round);
            Check(Mutation.Of(Messages[random.Next(Messages.Count)], Messages[random.Next(Messages.Count)], random), round);
        }
    }

    [Fact]
    public void Read_EachMessageCutAnywhere_GivesSomethingSound()
    {
        var random = new Random(4);
        foreach (var message in Messages)
            for (var i = 0; i < 5; i++) Check(message[..random.Next(message.Length + 1)], i);
    }

    [Fact]
    public void Read_EveryCharacterSetWithAnyBytes_GivesSomethingSound()
    {
        var bytes = new byte[600];
        new Random(5).NextBytes(bytes);
        foreach (var name in CodePagesEncodingProvider.Instance.GetEncodings().Select(encoding => encoding.Name).Concat(["utf-7", "utf-8", "utf-16", "utf-16be", "utf-32", "us-ascii"]))
            Check([.. Encoding.ASCII.GetBytes($"Subject: =?{name}?B?{Convert.ToBase64String(bytes)}?=\nContent-Type: text/plain; charset={name}\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(bytes)}")], 0);
    }

    [Fact]
    public void Read_Noise_GivesSomethingSound()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var noise = new byte[random.Next(2000)];
            random.NextBytes(noise);
            Check(noise, seed);
        }
    }

    private static void Check(byte[] message, int round)
    {
        try
        {
            Soundness.Check(message);
        }
        catch (Exception wrong)
        {
            throw new InvalidOperationException($"Round {round}: {Convert.ToBase64String(message)}", wrong);
        }
    }
}
