using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>One message as the screen shows it.</summary>
/// <param name="Message">As it is kept.</param>
/// <param name="Read">What could be read of it.</param>
/// <param name="OwnText">Its text without our own letter, where it quotes one of its case.</param>
/// <param name="Files">The files within it.</param>
/// <param name="Reference">Of the case it lies in; null while it lies in none.</param>
/// <param name="Suggested">Of the case it seems to speak of, while nobody has decided.</param>
/// <param name="Withheld">Why it does not leave as a file, nor what is in it; null where nothing holds it back.</param>
/// <param name="DecidedBy">The name of whoever decided; null where the portal did.</param>
public sealed record MessageSheet(
    IncomingMessage Message, ReadMessage Read, string OwnText, IReadOnlyList<MessageFile> Files, string? Reference, MessageThread? Suggested, Refusal? Withheld, string? DecidedBy);
