using System.Globalization;
using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>Attachments with a name each: the one sent, the subject of a message attached, or what kind of thing it is and its number.</summary>
internal static class AttachmentList
{
    public static IReadOnlyList<ReadAttachment> Of(IReadOnlyList<Part> parts)
    {
        var attachments = new List<ReadAttachment>(parts.Count);
        foreach (var part in parts)
        {
            var bytes = part.Content();
            if (bytes.IsEmpty && part.Name.Length == 0) continue;
            if (Winmail.Is(part) && Winmail.Files(bytes) is { Count: > 0 } files) attachments.AddRange(files);
            else attachments.Add(new ReadAttachment(Name(part, bytes, attachments.Count + 1), part.MediaType, bytes));
        }
        return attachments;
    }

    private static string Name(Part part, ReadOnlyMemory<byte> bytes, int number)
    {
        if (part.Name.Length > 0) return IsMessage(part) && !part.Name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) ? part.Name + ".eml" : part.Name;
        if (IsMessage(part) && ParsedMessage.HeadOf(bytes).Text("Subject", Bounds.FileName - 4) is { Length: > 0 } subject) return subject + ".eml";
        return MediaTypes.WholeName(part.MediaType) ?? string.Create(CultureInfo.InvariantCulture, $"{MediaTypes.Kind(part.MediaType)}-{number}{MediaTypes.Extension(part.MediaType)}");
    }

    private static bool IsMessage(Part part) => part.MediaType is "message/rfc822" or "message/global";
}
