using System.Text.Json.Serialization;

namespace ComplaintsPortal.Domain.Organisation;

/// <summary>The procedure as its owner wrote it, in Markdown, with the date where its owner dated it (R45).</summary>
/// <param name="ExclusiveCourtClause">The sentence of the text that names one court alone: published, but it does not
/// bind consumers and never goes into a reply (R27). Null where there is none.</param>
public sealed record Procedure(string Title, string? File, string? Markdown, DateOnly? DatedOn, string? DatedAt, string? ExclusiveCourtClause)
{
    /// <summary>The text; empty while only <see cref="File"/> is known, which a read profile never is.</summary>
    [JsonIgnore]
    public string Text => Markdown ?? "";

    /// <summary>The sentence that names one court alone: the one its owner pointed at, else the one found in the text.</summary>
    [JsonIgnore]
    public string? NamesOneCourt => ExclusiveCourtClause ?? CourtClause.In(Text);
}
