namespace ComplaintsPortal.Domain.Staff;

/// <summary>Who may sign in, and what keeps a portal from losing its last administrator.</summary>
public static class StaffRules
{
    /// <summary>Open unless disabled or past the last local day given, that day included.</summary>
    public static bool MaySignIn(bool disabled, DateOnly? until, DateOnly today) => !disabled && (until is null || today <= until);

    /// <summary>Refuses to leave the portal without an administrator who can sign in today and for good.</summary>
    /// <param name="othersRemain">Whether another administrator stays who is neither disabled nor limited in time.</param>
    /// <param name="staysAdministrator">Whether this one still is such an administrator after the change.</param>
    public static Refusal? WhyNotChange(bool othersRemain, bool staysAdministrator) =>
        othersRemain || staysAdministrator ? null : new Refusal("staff-last-administrator");
}
