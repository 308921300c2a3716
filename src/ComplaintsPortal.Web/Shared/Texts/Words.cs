using System.Globalization;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using Microsoft.AspNetCore.Html;

namespace ComplaintsPortal.Web.Shared.Texts;

/// <summary>The words of the portal: <c>@Words["Form.Title"]</c> in a view. Facts are put in as people read them: dates in
/// words, enums by their own key (<c>Status.Registered</c>), numbers in the reader's culture.</summary>
public sealed class Words(TextStore texts, Dates dates)
{
    private readonly FactFormat _format = new(texts, dates);

    /// <summary>The text of a key. A missing one shows itself by its name rather than ending the page; a test finds it first.</summary>
    public string this[string key, params object?[] facts] => Filled(texts.Find(key) ?? Missing(key), facts);

    public bool Has(string key) => texts.Find(key) is not null;

    /// <summary>The word for one value of an enum: key <c>{Type}.{Value}</c>.</summary>
    public string Of(Enum value) => this[FactFormat.Key(value)];

    /// <summary>A text that depends on a number: keys <c>.None</c> (0, where it exists), <c>.One</c>, <c>.Many</c>; {0} is the
    /// number, the facts follow. French counts 0 and 1 as singular.</summary>
    public string Count(string key, long count, params object?[] facts)
    {
        var form = count == 0 && Has(key + ".None") ? ".None" : IsSingular(count) ? ".One" : ".Many";
        return this[key + form, [count, .. facts]];
    }

    /// <summary>A text with **emphasis** and [links]({0}), made safe: the text and every fact are encoded.</summary>
    public IHtmlContent Rich(string key, params object?[] facts) =>
        RichText.From(texts.Find(key) ?? Missing(key), piece => Filled(piece, facts));

    /// <summary>The sentence for a refusal of the domain: key <c>Refusal.{Code}</c>.</summary>
    public string Of(Refusal refusal) => this["Refusal." + refusal.Code, RefusalFacts.Of(refusal, this)];

    /// <summary>What became of handing a letter over: a server's answer word for word, a fault on the line, or why it was kept back, in our own words.</summary>
    public string? Answer(string? answer) => MailFailure.Read(answer) is not { } failure ? HeldBecause(answer) is { } why ? Of(why) : answer
        : failure.Detail.Length == 0 ? Of(failure.Fault) : this["Failure.Detailed", Of(failure.Fault), failure.Detail];

    /// <summary>As <see cref="Letter.Hold"/> wrote it; null where it is anything else.</summary>
    private static Silence? HeldBecause(string? answer) =>
        answer is ['[', .. var name, ']'] && char.IsAsciiLetterUpper(name.FirstOrDefault()) && Enum.TryParse<Silence>(name, out var why) && Enum.IsDefined(why) ? why : null;

    /// <summary>"12 Ko", "1,4 Mo": a size in units of 1 024, rounded up so that nothing reads as zero.</summary>
    public string Size(long bytes) => bytes switch
    {
        < 1 << 10 => Count("Size.Bytes", bytes),
        < 1 << 20 => this["Size.Kilo", (bytes + 1023) >> 10],
        _ => this["Size.Mega", Math.Ceiling(bytes / 104857.6m) / 10],
    };

    private static bool IsSingular(long count) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? count is 0 or 1 : count == 1;

    private string Filled(string text, object?[] facts) => facts.Length == 0 ? text : string.Format(_format, text, facts);

    private static string Missing(string key) => "⟦" + key + "⟧";
}
