using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Texts;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Staff;

/// <summary>Changes what someone may do and until when, or takes access away. Their open sessions end at once.</summary>
public sealed class ChangeStaffMember(UserManager<StaffMember> accounts, RegisterContext register)
{
    public Task ExecuteAsync(Guid id, string name, Role role, DateOnly? until) => ChangeAsync(id, member =>
    {
        member.Name = OutsideText.Line(name);
        RefusedException.When(AddStaffMember.WhyNotNamed(member.Name));
        member.Role = role;
        member.Until = until;
    });

    /// <summary>By address, for whoever holds the server.</summary>
    public async Task DisableAsync(string email)
    {
        var member = await accounts.FindByNameAsync(OutsideText.Bare(email)) ?? throw new RefusedException(new Refusal("staff-unknown"));
        await DisableAsync(member.Id);
    }

    public Task DisableAsync(Guid id) => ChangeAsync(id, member => member.Disabled = true);

    public Task EnableAsync(Guid id) => ChangeAsync(id, member => member.Disabled = false);

    private async Task ChangeAsync(Guid id, Action<StaffMember> change)
    {
        var member = await accounts.FindByIdAsync(id.ToString()) ?? throw new RefusedException(new Refusal("staff-unknown"));
        var wasLasting = IsLasting(member);
        change(member);
        if (wasLasting)
        {
            RefusedException.When(StaffRules.WhyNotChange(await OthersRemainAsync(id), IsLasting(member)));
        }

        Accounts.Require(await accounts.UpdateSecurityStampAsync(member));
    }

    private Task<bool> OthersRemainAsync(Guid id) => register.Staff.AnyAsync(other =>
        other.Id != id && other.Role == Role.Administrator && !other.Disabled && other.Until == null && other.PasswordHash != null);

    private static bool IsLasting(StaffMember member) => member is { Role: Role.Administrator, Disabled: false, Until: null };
}
