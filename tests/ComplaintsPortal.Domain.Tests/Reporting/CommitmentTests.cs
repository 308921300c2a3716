using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Domain.Reporting;
using static ComplaintsPortal.Domain.Tests.Reporting.Year;

namespace ComplaintsPortal.Domain.Tests.Reporting;

/// <summary>Each promise: who it concerns, who conforms, who is an exception. The report is of 2026, as of 1 February 2027.</summary>
[Trait("Rule", "R35")]
public sealed class CommitmentTests
{
    private const string On = "2026-03-02";

    [Fact]
    public void Registered_ExceptThoseTheComplainantHolds()
    {
        var promise = Promise(CommitmentMeasure.Registered,
            Registered("2026-0001", On),
            Received("2026-0002", On),
            Received("2026-0003", On) with { Status = Status.Incomplete, InformationAskedOn = Day("2026-03-03") },
            Received("2026-0004", On) with { Status = Status.Incomplete },
            Received("2026-0005", On) with { Status = Status.AwaitingConfirmation, ConfirmationAskedOn = Day(On) },
            Received("2026-0006", On) with { Nature = Nature.Request },
            Closed("2026-0007", On, "2026-03-04", ClosingReason.Withdrawn, Status.Withdrawn),
            Received("2025-0001", "2025-12-31"));

        Expect(promise, 3, "2026-0002", "2026-0004");
    }

    [Fact]
    public void Acknowledged_OnceSentOrOnceTheClockIsOver()
    {
        var promise = Promise(CommitmentMeasure.Acknowledged,
            Received("2026-0001", On) with { AcknowledgedOn = Day("2026-03-04") },
            Received("2026-0002", On) with { AcknowledgedOn = Day("2026-03-05") },
            Received("2026-0003", On) with { Nature = Nature.Request });

        Expect(promise, 3, "2026-0002", "2026-0003");
    }

    [Fact]
    public void InformationRequested_WhereSomethingWasMissing()
    {
        var promise = Promise(CommitmentMeasure.InformationRequested,
            Received("2026-0001", On) with { FoundIncomplete = true, InformationAskedOn = Day("2026-03-03") },
            Received("2026-0002", On) with { FoundIncomplete = true },
            Received("2026-0003", On));

        Expect(promise, 2, "2026-0002");
    }

    [Fact]
    public void WrittenConfirmationAsked_OfOralOnes()
    {
        var promise = Promise(CommitmentMeasure.WrittenConfirmationAsked,
            Received("2026-0001", On) with { Channel = Channel.Telephone, ConfirmationAskedOn = Day(On) },
            Received("2026-0002", On) with { Channel = Channel.FaceToFace },
            Received("2026-0003", On) with { Channel = Channel.FaceToFace, Nature = Nature.Request },
            Received("2026-0004", On) with { Channel = Channel.Post });

        Expect(promise, 2, "2026-0002");
    }

    [Fact]
    public void AnsweredInTime_IsTheFigureItself()
    {
        var promise = Promise(CommitmentMeasure.AnsweredInTime,
            Replied("2026-0001", On, "2026-03-13"),
            Replied("2026-0002", On, "2026-03-14"),
            Received("2026-0003", On));

        Expect(promise, 3, "2026-0002", "2026-0003");
    }

    [Fact]
    public void FileComplete_WhenTheReplyHasGone()
    {
        var promise = Promise(CommitmentMeasure.FileComplete,
            Replied("2026-0001", On, "2026-03-05") with { FileHolds = FileParts.All },
            Replied("2026-0002", On, "2026-03-05") with { FileHolds = FileParts.All & ~FileParts.Resolution },
            Registered("2026-0003", On));

        Expect(promise, 2, "2026-0002");
    }

    [Fact, Trait("Rule", "R25")]
    public void MediatorNamed_WhereNotSettledInFull()
    {
        var promise = Promise(CommitmentMeasure.MediatorNamed,
            Replied("2026-0001", On, "2026-03-05", Decision.Rejected) with { MediatorNamed = true },
            Replied("2026-0002", On, "2026-03-05", Decision.PartlyUpheld),
            Replied("2026-0003", On, "2026-03-05", Decision.Upheld),
            Replied("2026-0004", On, "2026-03-05", Decision.Upheld) with { SettledInFull = false },
            Replied("2026-0005", On, "2026-03-05", Decision.Other) with { SettledInFull = true });

        Expect(promise, 3, "2026-0002", "2026-0004");
    }

    [Fact, Trait("Rule", "R31")]
    public void ProgressAnswered_CountsEveryQuestion()
    {
        var promise = Promise(CommitmentMeasure.ProgressAnswered,
            Received("2026-0001", On) with
            {
                ProgressQuestions =
                [
                    new(Day("2026-03-03"), Day("2026-03-05"), Day("2026-03-05")),
                    new(Day("2026-03-09"), Day("2026-03-11"), null),
                    new(Day("2027-01-30"), Day("2027-02-02"), null),
                ],
            });

        Expect(promise, 2, "2026-0001");
    }

    [Fact]
    public void SolutionSought_UpheldOrActedOn()
    {
        var promise = Promise(CommitmentMeasure.SolutionSought,
            Replied("2026-0001", On, "2026-03-05", Decision.PartlyUpheld),
            Replied("2026-0002", On, "2026-03-05", Decision.Rejected) with { FileHolds = FileParts.Actions },
            Replied("2026-0003", On, "2026-03-05", Decision.Rejected));

        Expect(promise, 3, "2026-0003");
    }

    [Fact, Trait("Rule", "R39")]
    public void Kept_UnlessDestroyedBeforeItsTerm()
    {
        var promise = Promise(CommitmentMeasure.Kept,
            Registered("2026-0001", On),
            Registered("2019-0001", "2019-01-07") with { KeptUntil = Day("2026-01-31"), ErasedOn = Day("2026-02-01") },
            Registered("2024-0001", "2024-01-08") with { KeptUntil = Day("2031-01-31"), ErasedOn = Day("2026-05-04") },
            Registered("2018-0001", "2018-01-08") with { KeptUntil = Day("2025-01-31"), ErasedOn = Day("2025-02-03") });

        Expect(promise, 3, "2024-0001");
    }

    [Theory]
    [InlineData("2026-12-31", null, 0, 0)]
    [InlineData("2027-01-01", null, 1, 0)]
    [InlineData("2027-02-01", "2027-02-01", 1, 1)]
    public void ReportMade_OnceTheYearIsOver(string asOf, string? signedOn, int population, int conforming)
    {
        var frame = Frame(2026, asOf) with
        {
            SignedOff = signedOn is null ? null : At(signedOn),
            Commitments = [new("rapport", "Un rapport annuel.", CommitmentMeasure.ReportMade)],
        };

        var promise = Report(frame).Figures.Commitments.Single();

        Assert.Equal((population, conforming, population - conforming), (promise.Population, promise.Conforming, promise.Exceptions.Count));
    }

    [Fact]
    public void EveryMeasure_HasItsCount()
    {
        var promises = Enum.GetValues<CommitmentMeasure>().Select(m => new Commitment($"{m}", "…", m)).ToList();

        Assert.Equal(promises.Count, Report(Frame(2026) with { Commitments = promises }).Figures.Commitments.Count);
    }

    private static void Expect(CommitmentFigures promise, int population, params string[] exceptions)
    {
        Assert.Equal((population, population - exceptions.Length), (promise.Population, promise.Conforming));
        Assert.Equal(exceptions, promise.Exceptions);
    }
}
