using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Texts;
using ComplaintsPortal.Persistence.Staff;
using Microsoft.AspNetCore.Identity;

namespace ComplaintsPortal.Casework.Staff;

/// <summary>Gives someone access. Without a password they choose their own by an invitation.</summary>
public sealed class AddStaffMember(UserManager<StaffMember> accounts, OfficeClock clock)
{
    private const int LongestName = 200;

    public async Task<StaffMember> ExecuteAsync(NewStaffMember person, string? password)
    {
        ArgumentNullException.ThrowIfNull(person);
        var email = OutsideText.Bare(person.Email);
        var name = OutsideText.Line(person.Name);
        RefusedException.When(WhyNot(email, name, person));
        RefusedException.When(password is null ? null : PasswordRule.WhyNot(password, email, name));
        if (await accounts.FindByNameAsync(email) is not null)
        {
            throw new RefusedException(new Refusal("staff-email-taken"));
        }

        var member = new StaffMember
        {
            UserName = email,
            Email = email,
            Name = name,
            Role = person.Role,
            Until = person.Until,
            CreatedAt = clock.Instant,
        };
        Accounts.Require(password is null ? await accounts.CreateAsync(member) : await accounts.CreateAsync(member, password));
        return member;
    }

    internal static Refusal? WhyNotNamed(string name) => name.Length is 0 or > LongestName ? new Refusal("staff-name-missing") : null;

    private Refusal? WhyNot(string email, string name, NewStaffMember person) =>
        !Mailbox.IsAddress(email) ? new Refusal("staff-email-wrong")
        : WhyNotNamed(name) ?? (person.Until < clock.Today ? new Refusal("staff-until-past") : null);
}
