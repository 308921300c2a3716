using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Texts;
using ComplaintsPortal.Persistence.Staff;
using Microsoft.AspNetCore.Identity;

namespace ComplaintsPortal.Casework.Staff;

/// <summary>Sets a password: by its owner who knows the old one, by an invitation, or by whoever holds the server. Other
/// sessions of the account end, and a lock after too many tries is lifted.</summary>
public sealed class SetStaffPassword(UserManager<StaffMember> accounts)
{
    /// <summary>By whoever holds the server: no proof is asked.</summary>
    public async Task ExecuteAsync(string email, string password)
    {
        var member = await accounts.FindByNameAsync(OutsideText.Bare(email)) ?? throw new RefusedException(new Refusal("staff-unknown"));
        await SetAsync(member, await accounts.GeneratePasswordResetTokenAsync(member), password);
    }

    /// <summary>By the owner, signed in.</summary>
    public async Task<StaffMember> ChangeOwnAsync(Guid id, string old, string password)
    {
        var member = await accounts.FindByIdAsync(id.ToString()) ?? throw new RefusedException(new Refusal("staff-unknown"));
        RefusedException.When(await accounts.CheckPasswordAsync(member, old) ? null : new Refusal("password-old-wrong"));
        await SetAsync(member, await accounts.GeneratePasswordResetTokenAsync(member), password);
        return member;
    }

    /// <summary>By the holder of an invitation, which dies with it.</summary>
    public async Task AcceptAsync(Invitation invitation, string password)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        await SetAsync(invitation.Member, invitation.Token, password);
    }

    private async Task SetAsync(StaffMember member, string token, string password)
    {
        RefusedException.When(PasswordRule.WhyNot(password, member.Email ?? "", member.Name));
        Accounts.Require(await accounts.ResetPasswordAsync(member, token, password));
        Accounts.Require(await accounts.SetLockoutEndDateAsync(member, null));
        Accounts.Require(await accounts.ResetAccessFailedCountAsync(member));
    }
}
