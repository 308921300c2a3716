using System.Buffers;
using System.Net;
using ComplaintsPortal.Mail.Tests.Servers;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace ComplaintsPortal.Mail.Tests.Submission;

/// <summary>A server that keeps the rules of SMTP and takes what the test wants: an answer in place of each step's, and what came is kept.</summary>
#pragma warning disable CA1001 // The server looks at the source when it ends, in its own time.
public sealed class ChoosySmtp : IMailboxFilter, IMessageStore
{
    private readonly CancellationTokenSource _end = new();

    public ChoosySmtp()
    {
        var services = new ServiceProvider();
        services.Add((IMailboxFilter)this);
        services.Add((IMessageStore)this);
        var options = new SmtpServerOptionsBuilder().ServerName("essai").Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port))).Build();
        _ = new SmtpServer.SmtpServer(options, services).StartAsync(_end.Token);
    }

    public int Port { get; } = ScriptedServer.FreePort();

    /// <summary>Null: taken.</summary>
    public string? ToTheSender { get; set; }

    public string? ToTheRecipient { get; set; }

    public string? ToTheMessage { get; set; }

    public List<byte[]> Came { get; } = [];

    public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Taken(ToTheSender);

    public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) => Taken(ToTheRecipient);

    public Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        Came.Add(buffer.ToArray());
        return Task.FromResult(Answer(ToTheMessage ?? "250 2.0.0 taken"));
    }

    /// <summary>Not <c>Dispose</c>: the package disposes of what it asks after each question.</summary>
    public void End() => _end.Cancel();

    private static Task<bool> Taken(string? answer) => answer is null ? Task.FromResult(true) : throw new SmtpResponseException(Answer(answer));

    private static SmtpResponse Answer(string answer) => new((SmtpReplyCode)int.Parse(answer[..3], System.Globalization.CultureInfo.InvariantCulture), answer[4..]);
}
