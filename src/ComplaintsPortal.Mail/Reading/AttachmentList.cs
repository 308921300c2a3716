using System.Globalization;
using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>Attachments with a name each: the one sent, the subject of a message attached, or what kind of thing it is and its number.</summary>
internal static class AttachmentList
{
    public static IReadOnlyList<ReadAttachment> Of(IReadOnlyList<Part> parts, Faults faults)
    {
        var attachments = new List<ReadAttachment>(parts.Count);
        foreach (var part in parts)
        {
            var bytes = part.Content();
            if (bytes.IsEmpty && part.Name.Length == 0) continue;
            attachments.Add(new ReadAttachment(Name(part, bytes, attachments.Count + 1, faults), part.MediaType, bytes));
        }
        return attachments;
    }

    private static string Name(Part part, ReadOnlyMemory<byte> bytes, int number, Faults faults)
    {
        if (part.Name.Length > 0) return IsMessage(part) && !part.Name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) ? part.Name + ".eml" : part.Name;
        if (IsMessage(part) && Subject(bytes, faults) is { Length: > 0 } subject) return subject + ".eml";
        return MediaTypes.WholeName(part.MediaType) ?? string.Create(CultureInfo.InvariantCulture, $"{MediaTypes.Kind(part.MediaType)}-{number}{MediaTypes.Extension(part.MediaType)}");
    }

    private static bool IsMessage(Part part) => part.MediaType is "message/rfc822" or "message/global";

    private static string Subject(ReadOnlyMemory<byte> message, Faults faults) =>
        FieldText.Decoded(Entity.Split(message, isMessage: true, faults).Head.Text("Subject") ?? "", Bounds.FileName - 4, faults);
}
