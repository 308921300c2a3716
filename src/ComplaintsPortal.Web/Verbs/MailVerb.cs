using ComplaintsPortal.Casework;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Fetching;
using ComplaintsPortal.Mail.Submission;
using ComplaintsPortal.Mail.Wire;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Verbs;

/// <summary><c>mail test</c>: sends one message as letters are sent and opens the mailbox as it is read, saying each step. The message
/// is no letter of the register; nothing in the mailbox is fetched or changed.</summary>
public sealed class MailVerb : IVerb
{
    public string Name => "mail";

    public string Summary => ProgramWords.Of("MailVerb.Summary");

    public string Usage => "mail test --to ADRESSE";

    public IReadOnlyList<string> Options => ["--to"];

    public IReadOnlyList<string> Switches => [];

    public async Task<int> RunAsync(VerbCall call, CancellationToken stop)
    {
        if (call.Arguments.Position(0, "test") is var action && action != "test") throw new WrongUseException(ProgramWords.Of("MailVerb.Test", action));
        call.Arguments.EndAfter(1);
        var to = call.Arguments.Required("--to");
        if (!Mailbox.IsAddress(to)) throw new WrongUseException(ProgramWords.Of("MailVerb.Address", to));
        var mail = call.Services.GetRequiredService<MailSettings>();
        var sent = await SendAsync(call, mail, to, stop);
        var read = mail.Imap is null || await OpenAsync(call, mail.Imap, stop);
        if (mail.Imap is null) await call.Out.WriteLineAsync(ProgramWords.Of("MailVerb.NoMailbox"));
        return sent && read ? ExitStatus.Done : ExitStatus.Failed;
    }

    private static async Task<bool> SendAsync(VerbCall call, MailSettings mail, string to, CancellationToken stop)
    {
        var postman = mail.Postman();
        var message = await MessageAsync(call, postman, to, stop);
        if (mail.Smtp is null) call.Services.GetRequiredService<PortalSettings>().MakeFolders();
        await call.Out.WriteLineAsync(ProgramWords.Of("MailVerb.Sending", message.From, to, mail.Smtp?.ToString() ?? mail.PickupDirectory));
        var handover = postman is SmtpPostman smtp ? await smtp.HandOverAsync(message, Teller(call), stop) : await postman.HandOverAsync(message, stop);
        await call.Out.WriteLineAsync(ProgramWords.Of("MailVerb.Outcome." + handover.Outcome, Worded(handover.Answer)));
        return handover.Outcome is HandoverOutcome.Accepted or HandoverOutcome.LeftInFolder;
    }

    private static async Task<bool> OpenAsync(VerbCall call, IncomingMailSettings incoming, CancellationToken stop)
    {
        await call.Out.WriteLineAsync(ProgramWords.Of("MailVerb.Opening", incoming.Folder.Folder, incoming.Server));
        try
        {
            var ours = new OurMail(_ => false, _ => false);
            await incoming.Mailbox(ours, call.Services.GetRequiredService<TimeProvider>()).TryAsync(Teller(call), stop);
            await call.Out.WriteLineAsync(ProgramWords.Of(incoming.Folder.IsDedicated ? "MailVerb.TakesAll" : "MailVerb.TakesSome"));
            return true;
        }
        catch (MailFailedException failed)
        {
            await call.Out.WriteLineAsync(ProgramWords.Of("MailVerb.NotRead", Worded(failed.Failure.ToString())));
            return false;
        }
    }

    /// <summary>From whom letters come: the register is opened only where that is the organisation's own address.</summary>
    private static async Task<OutgoingBytes> MessageAsync(VerbCall call, IPostman postman, string to, CancellationToken stop)
    {
        var (settings, address, time) = (call.Services.GetRequiredService<LetterSettings>(), call.Services.GetRequiredService<PortalAddress>(), call.Services.GetRequiredService<TimeProvider>());
        if (settings.From is null) call.Services.GetRequiredService<RegisterSettings>().RequireRegister();
        var from = settings.From ?? settings.Sender((await call.OpenAsync(stop)).GetRequiredService<CurrentOrganisation>().Profile, address);
        var id = Guid.CreateVersion7(time.GetUtcNow());
        var text = ProgramWords.Of("MailVerb.Text", address.Page(""));
        var bytes = postman.Compose(new OutgoingLetter
        {
            MessageId = $"{id:N}@{address.Host}", Date = time.GetUtcNow(), From = new Mailbox("", from), To = new Mailbox("", to),
            Subject = ProgramWords.Of("MailVerb.Subject"), Text = text + "\n", Html = LetterHtml.Document(ProgramWords.Of("MailVerb.Subject"), text),
            Automatic = true,
        });
        return new OutgoingBytes($"{id:N}@{address.Host}", settings.ReturnPathOf(id, from), to, bytes);
    }

    private static Action<WireStep, string> Teller(VerbCall call) => (step, detail) => call.Out.WriteLine(ProgramWords.Of("MailVerb.Step." + step, detail));

    private static string Worded(string answer) => MailFailure.Read(answer) is not { } failure ? answer
        : failure.Detail.Length == 0 ? ProgramWords.Of("MailFault." + failure.Fault)
        : ProgramWords.Of("Failure.Detailed", ProgramWords.Of("MailFault." + failure.Fault), failure.Detail);
}
