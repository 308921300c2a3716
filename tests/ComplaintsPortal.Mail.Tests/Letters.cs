using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Mail.Tests;

internal static class Letters
{
    public static OutgoingLetter Sample { get; } = new()
    {
        MessageId = "0195a00000007000800000000000002a@reclamations.example",
        Date = new DateTimeOffset(2026, 3, 2, 10, 15, 0, TimeSpan.FromHours(1)),
        From = new Mailbox("Centre d’apprentissage de l’Été", "reclamations@organisme.example"),
        To = new Mailbox("Hélène Dupré", "helene.dupre@courriel.example"),
        Subject = "Accusé de réception – dossier 2026-0042",
        Text = "Bonjour Hélène,\n\nVotre réclamation est bien arrivée = c’est noté.\n.\nFrom ici, une ligne très longue qui dépasse nettement les soixante-seize signes permis.  \n\tFin 🎬\n",
        Html = "<!DOCTYPE html>\n<html lang=\"fr\"><body><p>Bonjour Hélène,</p></body></html>\n",
        Automatic = true,
    };
}
