using ComplaintsPortal.Domain;

namespace ComplaintsPortal.Web.Shared.Texts;

/// <summary>The facts of a refusal as its sentence wants them: several codes become one list of words.</summary>
internal static class RefusalFacts
{
    public static object?[] Of(Refusal refusal, Words words) => refusal.Code switch
    {
        "incomplete" => [refusal.Facts.Select(code => words[$"Requirement.{code}"]).ToList()],
        "details-taken-away" => [words[$"Requirement.{refusal.Facts[0]}"]],
        "reply-incomplete" => [refusal.Facts.Select(code => words[$"ReplyPart.{code}"]).ToList()],
        "reply-lacks" => [words[$"ReplyPart.{refusal.Facts[0]}"]],
        _ => refusal.Facts,
    };
}
