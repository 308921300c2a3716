using System.Text.Json;
using ComplaintsPortal.Domain.Reporting;

namespace ComplaintsPortal.Documents.Reports;

/// <summary>One year's figures, in the contract's names and order.</summary>
internal static class FiguresJson
{
    public static void Write(Utf8JsonWriter json, AnnualFigures figures)
    {
        json.WriteNumber("arrivals", figures.Arrivals);
        json.WriteNumber("registered", figures.Registered);
        Write(json, figures.NotRegistered);
        WriteMonths(json, figures.ByMonth);
        WriteTally(json, "byChannel", figures.ByChannel);
        WriteTally(json, "byStakeholder", figures.ByStakeholder);
        WriteTally(json, "byCategory", figures.ByCategory);
        WriteTally(json, "byTrainingAction", figures.ByTrainingAction);
        WriteTally(json, "byCause", figures.ByCause);
        Write(json, figures.Acknowledged);
        Write(json, figures.Answered);
        json.WriteNumber("extensions", figures.Extensions);
        json.WriteNumber("openAtYearEnd", figures.OpenAtYearEnd);
        json.WriteNumber("overdueAtYearEnd", figures.OverdueAtYearEnd);
        var decisions = figures.Decisions;
        WriteCounts(json, "decisions", ("upheld", decisions.Upheld), ("partlyUpheld", decisions.PartlyUpheld), ("rejected", decisions.Rejected), ("other", decisions.Other));
        json.WriteNumber("reopened", figures.Reopened);
        WriteCounts(json, "mediation", ("informed", figures.Mediation.Informed), ("opened", figures.Mediation.Opened));
        Write(json, figures.Satisfaction);
        var actions = figures.CorrectiveActions;
        WriteCounts(json, "correctiveActions", ("opened", actions.Opened), ("done", actions.Done), ("late", actions.Late), ("checked", actions.Checked), ("effective", actions.Effective));
        Write(json, figures.Commitments);
    }

    private static void Write(Utf8JsonWriter json, NotRegisteredFigures figures) => WriteCounts(
        json,
        "notRegistered",
        ("toExamine", figures.ToExamine),
        ("incomplete", figures.Incomplete),
        ("awaitingConfirmation", figures.AwaitingConfirmation),
        ("request", figures.Request),
        ("difficulty", figures.Difficulty),
        ("hazard", figures.Hazard),
        ("withdrawn", figures.Withdrawn),
        ("closedUnregistered", figures.ClosedUnregistered));

    private static void Write(Utf8JsonWriter json, AcknowledgedFigures figures)
    {
        json.WriteStartObject("acknowledged");
        json.WriteNumber("count", figures.Count);
        json.WriteNumber("onTime", figures.OnTime);
        WriteSpread(json, figures.MedianWorkingDays, figures.P90, figures.Max);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AnsweredFigures figures)
    {
        json.WriteStartObject("answered");
        json.WriteNumber("fallingDue", figures.FallingDue);
        json.WriteNumber("onTime", figures.OnTime);
        json.WriteNumber("onTimeOriginal", figures.OnTimeOriginal);
        json.WriteNumber("late", figures.Late);
        json.WriteNumber("overdueOpen", figures.OverdueOpen);
        WriteNumber(json, "rate", figures.Rate);
        WriteSpread(json, figures.MedianWorkingDays, figures.P90, figures.Max);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SatisfactionFigures figures)
    {
        json.WriteStartObject("satisfaction");
        json.WriteNumber("answers", figures.Answers);
        WriteNumber(json, "mean", figures.Mean);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<CommitmentFigures> commitments)
    {
        json.WriteStartArray("commitments");
        foreach (var commitment in commitments)
        {
            json.WriteStartObject();
            json.WriteString("id", commitment.Id);
            json.WriteString("text", commitment.Text);
            json.WriteNumber("population", commitment.Population);
            json.WriteNumber("conforming", commitment.Conforming);
            json.WriteStartArray("exceptions");
            foreach (var reference in commitment.Exceptions)
                json.WriteStringValue(reference);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteMonths(Utf8JsonWriter json, IReadOnlyList<int> months)
    {
        json.WriteStartArray("byMonth");
        foreach (var count in months)
            json.WriteNumberValue(count);
        json.WriteEndArray();
    }

    private static void WriteTally(Utf8JsonWriter json, string name, IReadOnlyList<TallyLine> lines) =>
        WriteCounts(json, name, [.. lines.Select(l => (l.Word, l.Count))]);

    private static void WriteCounts(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Name, int Count)> counts)
    {
        json.WriteStartObject(name);
        foreach (var (key, count) in counts)
            json.WriteNumber(key, count);
        json.WriteEndObject();
    }

    private static void WriteSpread(Utf8JsonWriter json, int? median, int? p90, int? max)
    {
        WriteNumber(json, "medianWorkingDays", median);
        WriteNumber(json, "p90", p90);
        WriteNumber(json, "max", max);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
