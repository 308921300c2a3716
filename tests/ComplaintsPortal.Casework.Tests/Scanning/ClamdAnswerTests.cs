using ComplaintsPortal.Casework.Scanning;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Testing.Databases;

namespace ComplaintsPortal.Casework.Tests.Scanning;

[OnlyOn]
public sealed class ClamdAnswerTests
{
    [Theory]
    [InlineData("stream: OK", ScanState.Clean, null)]
    [InlineData("stream: Win.Test.EICAR_HDB-1 FOUND", ScanState.Infected, "Win.Test.EICAR_HDB-1")]
    [InlineData("stream: Eicar FOUND FOUND", ScanState.Infected, "Eicar FOUND")]
    [InlineData("stream: Odd\u001b[31m.Name FOUND", ScanState.Infected, "Odd[31m.Name")]
    [InlineData("stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND", ScanState.NotScannable, "Heuristics.Limits.Exceeded.MaxFileSize")]
    [InlineData("stream: Heuristics.Encrypted.PDF FOUND", ScanState.NotScannable, "Heuristics.Encrypted.PDF")]
    [InlineData("INSTREAM size limit exceeded. ERROR", ScanState.NotScannable, "StreamMaxLength")]
    [InlineData("stream: Can't allocate memory ERROR", ScanState.Waiting, "stream: Can't allocate memory ERROR")]
    [InlineData("UNKNOWN COMMAND", ScanState.Waiting, "UNKNOWN COMMAND")]
    [InlineData("stream: O", ScanState.Waiting, "stream: O")]
    [InlineData("stream:  FOUND", ScanState.Waiting, "stream:  FOUND")]
    [InlineData("OK", ScanState.Waiting, "OK")]
    [InlineData("", ScanState.Waiting, "hung up without an answer")]
    public void Read_EveryAnswer_IsCleanOnlyWhereClamdSaysSo(string answer, ScanState state, string? finding) =>
        Assert.Equal(new ScanVerdict(state, finding), ClamdAnswer.Read(answer));

    [Theory]
    [InlineData("ClamAV 1.4.3/27800/Sat Nov 21 09:30:12 2026", "27800")]
    [InlineData("ClamAV 1.4.3", null)]
    [InlineData("ClamAV 1.4.3//", null)]
    [InlineData("ClamAV 1.4.3/x/y", null)]
    [InlineData("UNKNOWN COMMAND", null)]
    [InlineData("HTTP/1.1 400 Bad Request", null)]
    [InlineData("", null)]
    public void SignaturesIn_AnAnswerToVersion_AreTheirNumberOrNothing(string answer, string? number) => Assert.Equal(number, ClamdAnswer.SignaturesIn(answer));
}
