using System.Net.Mail;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Staff;
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
        var email = person.Email.Trim();
        var name = person.Name.Trim();
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

    private Refusal? WhyNot(string email, string name, NewStaffMember person)
    {
        if (!MailAddress.TryCreate(email, out var parsed) || parsed.Address != email) return new Refusal("staff-email-wrong");
        if (name.Length is 0 or > LongestName) return new Refusal("staff-name-missing");
        return person.Until < clock.Today ? new Refusal("staff-until-past") : null;
    }
}
