using System.Text.Json;

namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>Sentences that suit any story, from which each case takes some. {1} is a town, {2} a date, {3} a group; in a subject {0} is the story's.</summary>
public sealed record DemoPhrases(
    IReadOnlyList<string> Towns, IReadOnlyList<string> Subjects, IReadOnlyList<string> Openings, IReadOnlyList<string> Closings, IReadOnlyList<string> Confirmations,
    IReadOnlyList<string> NotConfirmed, IReadOnlyList<string> Requests, IReadOnlyList<string> Followed, IReadOnlyList<string> Withdrawals, IReadOnlyList<string> Questions,
    IReadOnlyList<string> Informations, IReadOnlyList<string> ProgressQuestions, IReadOnlyList<string> ProgressAnswers, IReadOnlyList<string> Notes,
    IReadOnlyList<string> Extensions, IReadOnlyList<string> Contests, IReadOnlyList<string> Mediations, IReadOnlyList<string> Mediated,
    IReadOnlyList<string> NoActions, IReadOnlyList<string> Effective)
{
    public static DemoPhrases All { get; } = Read();

    private static DemoPhrases Read()
    {
        using var stream = typeof(DemoPhrases).Assembly.GetManifestResourceStream("ComplaintsPortal.Casework.Upkeep.Demo.phrases.json")!;
        return JsonSerializer.Deserialize<DemoPhrases>(stream, JsonSerializerOptions.Web)!;
    }
}
