using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Texts;
using ComplaintsPortal.Persistence.Staff;
using Microsoft.AspNetCore.Identity;

namespace ComplaintsPortal.Casework.Staff;

/// <summary>Checks an e-mail address and a password. Unknown, wrong, locked, disabled and expired all answer null, after the
/// same work, so that a stranger learns nothing.</summary>
public sealed class SignInStaff(UserManager<StaffMember> accounts, IPasswordHasher<StaffMember> hasher, OfficeClock clock)
{
    private static readonly StaffMember Nobody = new();
    private static string? nobodysHash;

    public async Task<StaffMember?> ExecuteAsync(string email, string password)
    {
        var member = await accounts.FindByNameAsync(OutsideText.Bare(email));
        if (member?.PasswordHash is null)
        {
            nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(Nobody, nobodysHash, password);
            return null;
        }

        var right = await accounts.CheckPasswordAsync(member, password);
        if (await accounts.IsLockedOutAsync(member))
        {
            return null;
        }

        if (!right)
        {
            await accounts.AccessFailedAsync(member);
            return null;
        }

        if (!StaffRules.MaySignIn(member.Disabled, member.Until, clock.Today))
        {
            return null;
        }

        await accounts.ResetAccessFailedCountAsync(member);
        return member;
    }
}
