using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Shared.Access;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>Whose share a visitor's files are counted in: a member of staff's own, or that of the address; by a mark under the server's key that names nobody.</summary>
public sealed class Origins(SecretKeeper secrets)
{
    private const string Purpose = "passing-origin";

    public string Of(HttpContext visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return secrets.LinkSecret(Purpose, visit.User.StaffId() is { } staff ? $"staff {staff:N}" : $"address {VisitLimits.AddressOf(visit)}");
    }
}
