using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ComplaintsPortal.Casework.Staff;

/// <summary>Identity's own hashing, of the password as <see cref="PasswordRule.Hashed"/> says it (R56), wherever one is set or tried.</summary>
internal sealed class PasswordHashing(IOptions<PasswordHasherOptions> options) : PasswordHasher<StaffMember>(options)
{
    public override string HashPassword(StaffMember user, string password) => base.HashPassword(user, PasswordRule.Hashed(password));

    public override PasswordVerificationResult VerifyHashedPassword(StaffMember user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, PasswordRule.Hashed(providedPassword));
}
