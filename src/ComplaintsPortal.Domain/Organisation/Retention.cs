using System.Text.Json.Serialization;

namespace ComplaintsPortal.Domain.Organisation;

/// <summary>How many whole years a closed case, or an arrival that never became one, is kept (R39).</summary>
public sealed record Retention(int Years, string? Justification)
{
    /// <summary>Beyond this many years a written justification is needed.</summary>
    public const int YearsWithoutJustification = 5;

    [JsonIgnore]
    public bool LacksJustification => Years > YearsWithoutJustification && string.IsNullOrWhiteSpace(Justification);
}
