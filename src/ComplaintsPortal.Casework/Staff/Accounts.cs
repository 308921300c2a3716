using ComplaintsPortal.Domain;
using Microsoft.AspNetCore.Identity;

namespace ComplaintsPortal.Casework.Staff;

internal static class Accounts
{
    /// <summary>What the account store refuses although our own rules let it pass: a name taken meanwhile, a lost race.</summary>
    public static void Require(IdentityResult result)
    {
        if (result.Succeeded)
        {
            return;
        }

        var codes = result.Errors.Select(error => error.Code).ToList();
        throw codes.Contains(nameof(IdentityErrorDescriber.DuplicateUserName)) || codes.Contains(nameof(IdentityErrorDescriber.DuplicateEmail))
            ? new RefusedException(new Refusal("staff-email-taken"))
            : codes.Contains(nameof(IdentityErrorDescriber.ConcurrencyFailure))
                ? new RefusedException(new Refusal("staff-changed-meanwhile"))
                : new InvalidOperationException("The account store refused: " + string.Join(", ", codes));
    }
}
