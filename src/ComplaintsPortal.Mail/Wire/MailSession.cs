using System.Net;
using System.Net.Sockets;
using ComplaintsPortal.Domain.Letters;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace ComplaintsPortal.Mail.Wire;

/// <summary>A MailKit client that is connected, encrypted as asked and signed in. Each step has its time; whatever goes wrong comes out
/// as <see cref="MailFailedException"/>, save what an SMTP server answered, which stands for itself (<see cref="SmtpCommandException"/>).</summary>
internal sealed class MailSession<TService> : IAsyncDisposable where TService : MailService
{
    private readonly MailServer _server;
    private readonly Action<WireStep, string>? _tell;
    private readonly CancellationToken _cancellation;
    private readonly CertificateCheck _certificate;

    internal MailSession(MailServer server, Func<IProtocolLogger, TService> make, Action<WireStep, string>? tell, CancellationToken cancellation)
    {
        (_server, _tell, _cancellation) = (server, tell, cancellation);
        (Watch, _certificate) = (new LineWatch(server.Patience, cancellation), new CertificateCheck(server.Trusted));
        Service = make(Watch);
        Service.ServerCertificateValidationCallback = _certificate.IsGood;
        Service.CheckCertificateRevocation = false;
        Service.Timeout = Timeout.Infinite;
    }

    public TService Service { get; }

    public LineWatch Watch { get; }

    public void Tell(WireStep step, string detail) => _tell?.Invoke(step, detail);

    /// <summary>One step of the conversation within its times. <paramref name="refused"/>: what it means where an IMAP server says no.</summary>
    public Task<T> DoAsync<T>(Func<TService, CancellationToken, Task<T>> step, MailFault refused = MailFault.Garbled) => DoAsync(_server.Patience.Answer, step, refused, MailFault.Cut);

    internal async Task BeginAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await DoAsync(_server.Patience.Connect, async (_, limit) =>
            {
                await socket.ConnectAsync(_server.Host, _server.Port, limit);
                return socket;
            }, MailFault.Unreachable, MailFault.Unreachable);
            Tell(WireStep.Connected, $"{_server}");
            if (Service is SmtpClient smtp) smtp.LocalDomain = OwnAddress(socket);
            await DoAsync(_server.Patience.Connect, async (service, limit) =>
            {
                await service.ConnectAsync(socket, _server.Host, _server.Port, Security(_server.Security), limit);
                return socket;
            }, MailFault.NoEncryption, MailFault.Cut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        if (Service.IsSecure) Tell(WireStep.Secured, $"{_certificate.Shown}, {Service.SslProtocol}");
        if (_server.Account is { } account && !Service.IsAuthenticated) await SignInAsync(account);
    }

    /// <summary>Whatever becomes of the farewell, what was said before stands.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            Watch.Earned = _server.Patience.Farewell;
            if (Service.IsConnected && !_cancellation.IsCancellationRequested) await DoAsync(_server.Patience.Farewell, async (service, limit) =>
            {
                await service.DisconnectAsync(quit: true, limit);
                return true;
            }, MailFault.Cut, MailFault.Cut);
        }
        catch (Exception gone) when (gone is MailFailedException or OperationCanceledException or CommandException)
        {
            // It hung up first.
        }

        Service.Dispose();
        Watch.Dispose();
    }

    private async Task SignInAsync(MailAccount account)
    {
        var way = await DoAsync((service, limit) => SignIn.ByAsync(service, account, limit), MailFault.SignInRefused);
        Tell(WireStep.SignedIn, $"{account.User}, {way}");
    }

    private async Task<T> DoAsync<T>(TimeSpan time, Func<TService, CancellationToken, Task<T>> step, MailFault refused, MailFault lost)
    {
        try
        {
            Watch.Give(time);
            return await step(Service, Watch.Limit);
        }
        catch (Exception failure) when (_cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(failure.Message, failure, _cancellation);
        }
        catch (Exception) when (Watch.Limit.IsCancellationRequested)
        {
            throw new MailFailedException(MailFault.TimedOut, $"{_server}, {Watch.Given.TotalSeconds:0.#} s");
        }
        catch (Exception failure) when (Fault.Of(failure, _server, _certificate, Watch, refused, lost) is { } worded)
        {
            throw worded;
        }
        finally
        {
            if (!Watch.Limit.IsCancellationRequested) Watch.Give(Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Every server can make sense of it (RFC 5321, 4.1.3), and it tells nobody the machine's name.</summary>
    private static string OwnAddress(Socket socket) => $"{(socket.LocalEndPoint as IPEndPoint)?.Address ?? IPAddress.Loopback}".Split('%')[0];

    private static SecureSocketOptions Security(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };
}
