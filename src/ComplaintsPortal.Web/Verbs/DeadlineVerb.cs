using System.Globalization;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.Verbs;

/// <summary><c>deadline</c>: a due date and how it was counted (R19), without any database or setting.</summary>
public sealed class DeadlineVerb : IVerb
{
    private static readonly TextStore Texts = new();
    private static readonly Words Words = new(Texts, new Dates(Texts, () => TimeZoneInfo.Utc));

    public string Name => "deadline";

    public string Summary => Words["DeadlineVerb.Summary"];

    public string Usage =>
        "deadline --received INSTANT --region R [--temple] --convention ouvrables|ouvres|calendaires [--days 10] [--roll] [--json]";

    public IReadOnlyList<string> Options => ["--received", "--region", "--convention", "--days"];

    public IReadOnlyList<string> Switches => ["--temple", "--roll", "--json"];

    public async Task<int> RunAsync(VerbCall call, CancellationToken stop)
    {
        call.Arguments.EndAfter(0);
        var calendar = new WorkingCalendar(PolicyOf(call.Arguments));
        var deadline = calendar.Count(DayOf(call.Arguments, calendar.Policy.Region), calendar.Policy.Days);
        if (calendar.Policy is { Temple: true, Region: not Region.AlsaceMoselle })
            await call.Error.WriteLineAsync(Words["DeadlineVerb.NoTemple"]);
        await call.Out.WriteLineAsync(call.Arguments.Has("--json")
            ? DeadlineJson.Of(deadline)
            : string.Join(Environment.NewLine, new DeadlineLines(Words, calendar).Of(deadline)));
        return ExitStatus.Done;
    }

    private static DeadlinePolicy PolicyOf(Arguments arguments) => new(
        arguments.Whole("--days", otherwise: 10, least: 1, most: DeadlinePolicy.LongestDays),
        OneOf(arguments, "--convention", DeadlineWords.Conventions),
        OneOf(arguments, "--region", DeadlineWords.Regions),
        arguments.Has("--temple"),
        arguments.Has("--roll"));

    private static T OneOf<T>(Arguments arguments, string option, WordTable<T> words) where T : struct, Enum
    {
        var word = arguments.Required(option);
        return words.TryRead(word, out var value)
            ? value
            : throw new WrongUseException(Words["DeadlineVerb.OneOf", option, word, string.Join(", ", words.Words)]);
    }

    private static DateOnly DayOf(Arguments arguments, Region region)
    {
        var text = arguments.Required("--received");
        if (!ReceivedOn.TryRead(text, region, out var date)) throw new WrongUseException(Words["DeadlineVerb.Instant", text]);
        return date.Year is >= WorkingCalendar.FirstYear and <= WorkingCalendar.LastYear
            ? date
            : throw new WrongUseException(Words["DeadlineVerb.Outside", date, Year(WorkingCalendar.FirstYear), Year(WorkingCalendar.LastYear)]);
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
