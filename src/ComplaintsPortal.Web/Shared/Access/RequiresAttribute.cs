using ComplaintsPortal.Domain.Staff;
using Microsoft.AspNetCore.Authorization;

namespace ComplaintsPortal.Web.Shared.Access;

/// <summary>The power a page asks for: <c>[Requires(Power.ManageStaff)]</c>. Several must all be held.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequiresAttribute(Power power) : AuthorizeAttribute(PolicyOf(power))
{
    public Power Power { get; } = power;

    public static string PolicyOf(Power power) => "Power." + power;
}
