using MailKit;

namespace ComplaintsPortal.Mail.Wire;

internal static class MailSessions
{
    /// <summary>Connected and signed in; to be disposed of, which takes leave of the server.</summary>
    public static async Task<MailSession<TService>> OpenAsync<TService>(
        MailServer server, Func<IProtocolLogger, TService> make, Action<WireStep, string>? tell, CancellationToken cancellation) where TService : MailService
    {
        var session = new MailSession<TService>(server, make, tell, cancellation);
        try
        {
            await session.BeginAsync();
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }
}
