using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Leases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Account.FirstAdministrator;

/// <summary>
/// The one-time link by which the first administrator is created: 256 bits, printed once, only its digest kept and only in
/// memory. It dies with its use, with the process, and as soon as anybody has an account. Each instance prints its own; one use in all.
/// </summary>
public sealed class FirstAdministratorLink(IDbContextFactory<RegisterContext> register, RegisterLeases leases)
{
    private const int SecretBytes = 32;
    private byte[]? _digest;
    private volatile bool _isOver;
    private volatile bool _isNew;

    /// <summary>A new secret, or null where somebody has an account already. An earlier secret is dead.</summary>
    public async Task<string?> IssueAsync(CancellationToken stop = default)
    {
        if (!_isNew && !await IsNeededAsync(stop))
        {
            _digest = null;
            return null;
        }

        _isNew = false;
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        _digest = Digest(secret);
        return secret;
    }

    /// <summary>What a start saw already, so that the register is not asked again: an account ends the link for good; that there is none holds for issuing one, and no longer.</summary>
    public void Know(bool hasAccounts) => (_isOver, _isNew) = (hasAccounts, !hasAccounts);

    public async Task<bool> HoldsAsync(string secret, CancellationToken stop = default) =>
        _digest is { } digest && CryptographicOperations.FixedTimeEquals(digest, Digest(secret)) && await IsNeededAsync(stop);

    /// <summary>Does the work if the link still holds; two at the same time, only the first. False: it was dead.</summary>
    public async Task<bool> UseAsync(string secret, Func<Task> work, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var turn = await leases.TakeAsync("first-administrator", stop);
        if (turn is null || !await HoldsAsync(secret, stop))
        {
            return false;
        }

        await work();
        _digest = null;
        return true;
    }

    private async Task<bool> IsNeededAsync(CancellationToken stop)
    {
        if (_isOver) return false;
        await using var database = await register.CreateDbContextAsync(stop);
        return !await database.Staff.AnyAsync(member => member.PasswordHash != null, stop);
    }

    private static byte[] Digest(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
