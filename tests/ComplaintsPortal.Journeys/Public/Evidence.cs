using System.Text;
using Microsoft.Playwright;

namespace ComplaintsPortal.Journeys.Public;

/// <summary>The two files a complainant has at hand.</summary>
internal static class Evidence
{
    private const string Dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static FilePayload Pdf { get; } = new()
    {
        Name = "convocation d’avril.pdf",
        MimeType = "application/pdf",
        Buffer = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
    };

    public static FilePayload Png { get; } = new() { Name = "salle.png", MimeType = "image/png", Buffer = Convert.FromBase64String(Dot) };
}
