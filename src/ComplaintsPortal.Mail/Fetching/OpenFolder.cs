using System.Globalization;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Wire;
using MailKit;
using MailKit.Net.Imap;

namespace ComplaintsPortal.Mail.Fetching;

/// <summary>A folder opened to be read and not changed (EXAMINE), so that no flag of a message changes whatever is read there (R50). Opened again where the line breaks at one message.</summary>
internal sealed class OpenFolder : IAsyncDisposable
{
    /// <summary>Lines lost at single messages; more, and it is the line that fails.</summary>
    private const int MostLosses = 20;

    private readonly MailServer _server;
    private readonly string _name;
    private readonly CancellationToken _cancellation;
    private MailSession<ImapClient>? _session;
    private IMailFolder? _folder;
    private int _losses;

    private OpenFolder(MailServer server, string name, CancellationToken cancellation) => (_server, _name, _cancellation) = (server, name, cancellation);

    /// <summary>Without it UIDs mean nothing.</summary>
    public uint Validity => _folder!.UidValidity;

    public static async Task<OpenFolder> OpenAsync(MailServer server, string name, Action<WireStep, string>? tell, CancellationToken cancellation)
    {
        var opened = new OpenFolder(server, name, cancellation);
        try
        {
            await opened.BeginAsync(tell);
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>A question about the folder. Whatever goes wrong is thrown as <see cref="MailFailedException"/>.</summary>
    /// <param name="longest">How many bytes the answer may have.</param>
    /// <param name="question">The question.</param>
    public Task<T> AskAsync<T>(long longest, Func<IMailFolder, CancellationToken, Task<T>> question) => SaidAsync(() =>
    {
        _session!.Watch.LongestAnswer = longest;
        return _session.DoAsync((_, limit) => question(_folder!, limit));
    });

    /// <summary>A question about single messages: a no, or a line that breaks at it twice, is what is wrong with these messages. Only where the server can't be reached again is it the line's.</summary>
    public async Task<(T? Got, FetchTrouble? Trouble)> TryAsync<T>(long longest, Func<IMailFolder, CancellationToken, Task<T>> question) where T : class
    {
        try
        {
            return await OnceAsync(longest, question);
        }
        catch (MailFailedException)
        {
            await BeginAgainAsync();
        }

        try
        {
            return await OnceAsync(longest, question);
        }
        catch (MailFailedException)
        {
            await BeginAgainAsync();
            return (null, FetchTrouble.LineLost);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_session is not null) await _session.DisposeAsync();
    }

    private Task<(T? Got, FetchTrouble? Trouble)> OnceAsync<T>(long longest, Func<IMailFolder, CancellationToken, Task<T>> question) where T : class =>
        AskAsync<(T?, FetchTrouble?)>(longest, async (folder, limit) =>
        {
            try
            {
                return (await question(folder, limit), null);
            }
            catch (ImapCommandException)
            {
                return (null, FetchTrouble.Refused);
            }
            catch (MessageNotFoundException)
            {
                return (null, FetchTrouble.Incomplete);
            }
        });

    private async Task BeginAgainAsync()
    {
        if (++_losses > MostLosses) throw new MailFailedException(MailFault.Cut, $"{_server}");
        var validity = Validity;
        await DisposeAsync();
        await BeginAsync(null);
        if (Validity != validity) throw new MailFailedException(MailFault.Garbled, $"{_server}, UIDVALIDITY");
    }

    private Task BeginAsync(Action<WireStep, string>? tell) => SaidAsync(async () =>
    {
        _session = await MailSessions.OpenAsync(_server, watch => new ImapClient(watch), tell, _cancellation);
        _folder = await _session.DoAsync(async (client, limit) =>
        {
            var found = _name.Equals(ImapFolderChoice.Inbox, StringComparison.OrdinalIgnoreCase) ? client.Inbox! : await client.GetFolderAsync(_name, limit);
            await found.OpenAsync(FolderAccess.ReadOnly, limit);
            return found;
        }, MailFault.NoFolder);
        _session.Tell(WireStep.FolderOpened, string.Create(CultureInfo.InvariantCulture, $"{_name}, {_folder.Count}"));
        return true;
    });

    /// <summary>What MailKit throws beside what it promises is a server's doing too.</summary>
    private async Task<T> SaidAsync<T>(Func<Task<T>> step)
    {
        try
        {
            return await step();
        }
        catch (FolderNotFoundException)
        {
            throw new MailFailedException(MailFault.NoFolder, _name);
        }
        catch (Exception odd) when (odd is not (MailFailedException or OutOfMemoryException) && !_cancellation.IsCancellationRequested)
        {
            throw new MailFailedException(MailFault.Garbled, $"{_server}, {odd.GetType().Name}");
        }
    }
}
