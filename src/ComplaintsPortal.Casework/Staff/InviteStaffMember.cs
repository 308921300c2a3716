using System.Buffers.Text;
using System.Text;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence.Staff;
using Microsoft.AspNetCore.Identity;

namespace ComplaintsPortal.Casework.Staff;

/// <summary>
/// The secret of a one-time link by which someone chooses a password: signed by the server's keys, good for a week, dead once a
/// password, a role or the access has changed. Nothing of it is stored.
/// </summary>
public sealed class InviteStaffMember(UserManager<StaffMember> accounts, OfficeClock clock)
{
    private const int IdBytes = 16;

    public async Task<string> ExecuteAsync(Guid id)
    {
        var member = await accounts.FindByIdAsync(id.ToString()) ?? throw new RefusedException(new Refusal("staff-unknown"));
        var token = Encoding.UTF8.GetBytes(await accounts.GeneratePasswordResetTokenAsync(member));
        return Base64Url.EncodeToString([.. member.Id.ToByteArray(), .. token]);
    }

    /// <summary>The invitation behind a secret, or null where it is wrong, too old, used, or its owner has no access.</summary>
    public async Task<Invitation?> FindAsync(string secret)
    {
        if (!Base64Url.IsValid(secret))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(secret);
        if (bytes.Length <= IdBytes || await accounts.FindByIdAsync(new Guid(bytes.AsSpan(0, IdBytes)).ToString()) is not { } member)
        {
            return null;
        }

        var token = Encoding.UTF8.GetString(bytes.AsSpan(IdBytes));
        var holds = await accounts.VerifyUserTokenAsync(
            member, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<StaffMember>.ResetPasswordTokenPurpose, token);
        return holds && StaffRules.MaySignIn(member.Disabled, member.Until, clock.Today) ? new Invitation(member, token) : null;
    }
}
