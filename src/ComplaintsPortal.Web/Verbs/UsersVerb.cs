using ComplaintsPortal.Casework.Staff;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Setup.Settings;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.Verbs;

/// <summary><c>users add|reset|disable</c>: accounts from the server's own console. Passwords come by standard input alone.</summary>
public sealed class UsersVerb : IVerb
{
    public string Name => "users";

    public string Summary => ProgramWords.Of("Users.Summary");

    public string Usage =>
        """
        users add --email E --name N --role Agent|Manager|Auditor|Administrator [--until 2026-12-31]
        users reset --email E
        users disable --email E
        """;

    public IReadOnlyList<string> Options => ["--email", "--name", "--role", "--until"];

    public IReadOnlyList<string> Switches => [];

    public async Task<int> RunAsync(VerbCall call, CancellationToken stop)
    {
        var action = call.Arguments.Position(0, ProgramWords.Of("Users.ActionName"));
        call.Arguments.EndAfter(1);
        Func<VerbCall, CancellationToken, Task<string>> act = action switch
        {
            "add" => AddAsync,
            "reset" => ResetAsync,
            "disable" => DisableAsync,
            _ => throw new WrongUseException(ProgramWords.Of("Users.Action", action)),
        };
        try
        {
            await call.Out.WriteLineAsync(await act(call, stop));
            return ExitStatus.Done;
        }
        catch (RefusedException refused)
        {
            await call.Error.WriteLineAsync(call.Services.GetRequiredService<Words>().Of(refused.Refusal));
            return ExitStatus.Failed;
        }
    }

    private static async Task<string> AddAsync(VerbCall call, CancellationToken stop)
    {
        var person = new NewStaffMember(
            call.Arguments.Required("--email"), call.Arguments.Required("--name"), RoleIn(call.Arguments), call.Arguments.Date("--until"));
        var password = await PasswordAsync(call, stop);
        var services = await call.OpenAsync(stop);
        await services.GetRequiredService<AddStaffMember>().ExecuteAsync(person, password);
        return ProgramWords.Of("Users.Added", person.Email);
    }

    private static async Task<string> ResetAsync(VerbCall call, CancellationToken stop)
    {
        var email = call.Arguments.Required("--email");
        var services = await OpenExistingAsync(call, stop);
        await services.GetRequiredService<SetStaffPassword>().ExecuteAsync(email, await PasswordAsync(call, stop));
        return ProgramWords.Of("Users.Reset", email);
    }

    private static async Task<string> DisableAsync(VerbCall call, CancellationToken stop)
    {
        var email = call.Arguments.Required("--email");
        var services = await OpenExistingAsync(call, stop);
        await services.GetRequiredService<ChangeStaffMember>().DisableAsync(email);
        return ProgramWords.Of("Users.Disabled", email);
    }

    /// <summary>Nobody's account can be changed where there is no register.</summary>
    private static Task<IServiceProvider> OpenExistingAsync(VerbCall call, CancellationToken stop)
    {
        call.Services.GetRequiredService<RegisterSettings>().RequireRegister();
        return call.OpenAsync(stop);
    }

    private static Role RoleIn(Arguments arguments)
    {
        var text = arguments.Required("--role");
        return Enum.TryParse<Role>(text, ignoreCase: true, out var role) && Enum.IsDefined(role) && !int.TryParse(text, out _)
            ? role
            : throw new WrongUseException(ProgramWords.Of("Users.Role", text, string.Join(", ", Enum.GetNames<Role>())));
    }

    private static async Task<string> PasswordAsync(VerbCall call, CancellationToken stop)
    {
        if (ReferenceEquals(call.In, Console.In) && !Console.IsInputRedirected)
        {
            await call.Error.WriteLineAsync(ProgramWords.Of("Users.Ask"));
        }

        var line = await call.In.ReadLineAsync(stop);
        return string.IsNullOrEmpty(line) ? throw new WrongUseException(ProgramWords.Of("Users.NoPassword")) : line;
    }
}
