using ComplaintsPortal.Domain;

namespace ComplaintsPortal.Web.Shared.Access;

/// <summary>The field a refusal about an account belongs to; none: the whole form.</summary>
public static class StaffRefusals
{
    public static string FieldOf(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.Code switch
        {
            "staff-email-wrong" or "staff-email-taken" => "Email",
            "staff-name-missing" => "Name",
            "staff-until-past" => "Until",
            "password-old-wrong" => "Old",
            _ => refusal.Code.StartsWith("password-", StringComparison.Ordinal) ? "Password" : "",
        };
    }
}
