using System.Collections.Concurrent;
using ComplaintsPortal.Domain.Letters;
using Microsoft.Extensions.Logging;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>
/// What the log says of the mailbox and of the server that takes letters while they can't be used: one line in words when it begins,
/// when the reason is another and every few hours, one when it is over; between them only at the level of debugging. The server's own
/// words, which may name somebody, stay on the page of administrators.
/// </summary>
public sealed class MailWatch(OfficeClock clock, ILogger<MailWatch> log)
{
    /// <summary>After so long the same is said again.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromHours(6);

    private readonly ConcurrentDictionary<MailLine, (MailFault Fault, DateTimeOffset At)> _said = [];

    /// <param name="line">The one that was just tried.</param>
    /// <param name="fault">What went wrong on our side of it; null where it worked.</param>
    /// <param name="mended">It could not be used when it was last tried, by this instance or another.</param>
    public void Note(MailLine line, MailFault? fault, bool mended)
    {
        if (fault is not { } wrong)
        {
            if (_said.TryRemove(line, out _) || mended) log.LogInformation("{Line} can be used again", Name(line));
        }
        else if (_said.TryGetValue(line, out var last) && last.Fault == wrong && clock.Instant - last.At < Again)
        {
            log.LogDebug("{Line} still can't be used ({Fault})", Name(line), wrong);
        }
        else
        {
            _said[line] = (wrong, clock.Instant);
            log.LogWarning("{Line} can't be used: {Reason} ({Fault}). It is tried again and again; nothing is lost", Name(line), InWords(wrong), wrong);
        }
    }

    private static string Name(MailLine line) => line == MailLine.Mailbox ? "The mailbox (Mail:Imap)" : "The server that takes letters (Mail:Smtp)";

    private static string InWords(MailFault fault) => fault switch
    {
        MailFault.Unreachable => "there is no such host, or no way to it",
        MailFault.TimedOut => "it did not answer in time",
        MailFault.Cut => "it cut the line",
        MailFault.Untrusted => "its certificate is not trusted",
        MailFault.NoEncryption => "it does not offer the encryption that is asked for",
        MailFault.NoWayToSignIn => "it offers no way to sign in that the portal has",
        MailFault.SignInRefused => "it refuses the account or its password",
        MailFault.NotAllowed => "it refuses to send for the portal: its sender, its account or its host",
        MailFault.NoToken => "the program that prints the access token gave none",
        MailFault.NoFolder => "it has no such folder, or does not let it be read",
        _ => "what it said could not be understood",
    };
}
