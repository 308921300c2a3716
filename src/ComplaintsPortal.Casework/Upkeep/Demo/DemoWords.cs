using System.Globalization;
using ComplaintsPortal.Casework.Letters;

namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>What is written in one case: the story's words among others, with a town, a date and a group that stay the same throughout, so that a hundred thousand are no copies.</summary>
public sealed class DemoWords
{
    private static readonly DemoPhrases Phrases = DemoPhrases.All;

    private readonly DemoDice _dice;
    private readonly string _town;
    private readonly string _date;
    private readonly string _group;

    /// <param name="on">The day of the arrival: the session began some weeks before.</param>
    public DemoWords(DemoDice dice, DemoStory story, DateOnly on)
    {
        _dice = dice;
        _town = dice.Pick(Phrases.Towns);
        _date = FrenchDate.Long(on.AddDays(-dice.Between(3, 70)));
        _group = $"{(char)('A' + dice.Between(0, 5))}{dice.Between(1, 24).ToString(CultureInfo.InvariantCulture)}";
        Subject = Fill(dice.Pick(Phrases.Subjects), story.Subject);
        var told = story.Text.StartsWith("Bonjour,\n\n", StringComparison.Ordinal) ? story.Text["Bonjour,\n\n".Length..] : story.Text;
        Text = $"{Of(p => p.Openings)}\n\n{told}\n\n{Of(p => p.Closings)}".TrimEnd();
    }

    public string Subject { get; }

    public string Text { get; }

    /// <summary>One of the sentences for an occasion.</summary>
    public string Of(Func<DemoPhrases, IReadOnlyList<string>> occasion) => Fill(_dice.Pick(occasion(Phrases)), "");

    private string Fill(string phrase, string subject) => string.Format(CultureInfo.InvariantCulture, phrase, subject, _town, _date, _group);
}
