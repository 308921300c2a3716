using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Web.Verbs;

/// <summary>A deadline as contract.md has it for scripts, on one line. The apostrophe in a holiday's name is the plain one that a keyboard has.</summary>
internal static class DeadlineJson
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Deadline deadline) => JsonSerializer.Serialize(
        new
        {
            ReceivedOn = deadline.From,
            deadline.DueOn,
            DueBefore = deadline.DueBefore.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            deadline.Counted,
            Skipped = deadline.Skipped.Select(day => new { day.Date, Reason = day.Why.Name.Replace('’', '\'') }),
        },
        Form);
}
