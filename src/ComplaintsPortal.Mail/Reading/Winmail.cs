using System.Runtime.InteropServices;
using ComplaintsPortal.Domain.IncomingMail;
using MimeKit;
using MimeKit.Tnef;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// The files in a winmail.dat, as which Outlook wraps what one sends as rich text. Only names and contents are read, the contents as
/// slices: the texts within are in the message besides, and what else MimeKit can make of it has no bound.
/// </summary>
internal static class Winmail
{
    public static bool Is(Part part) => part.MediaType is "application/ms-tnef" or "application/vnd.ms-tnef" || part.Name.Equals("winmail.dat", StringComparison.OrdinalIgnoreCase);

    /// <summary>None where it is broken, or holds none.</summary>
    public static IReadOnlyList<ReadAttachment> Files(ReadOnlyMemory<byte> winmail)
    {
        if (!MemoryMarshal.TryGetArray(winmail, out var array)) array = winmail.ToArray();
        try
        {
            using var reader = new TnefReader(new MemoryStream(array.Array!, array.Offset, array.Count, writable: false), 0, TnefComplianceMode.Loose);
            return Files(reader, winmail);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return [];
        }
    }

    private static List<ReadAttachment> Files(TnefReader reader, ReadOnlyMemory<byte> winmail)
    {
        var files = new List<ReadAttachment>();
        var name = "";
        ReadOnlyMemory<byte>? content = null;
        while (files.Count < Bounds.Unpacked && reader.ReadNextAttribute())
        {
            if (reader.AttributeTag == TnefAttributeTag.AttachRenderData) End();
            else if (reader.AttributeTag == TnefAttributeTag.AttachData) content = winmail.Slice(reader.AttributeRawValueStreamOffset, reader.AttributeRawValueLength);
            else if (reader.AttributeRawValueLength > Bounds.Report) continue;
            else if (reader.AttributeTag == TnefAttributeTag.AttachTitle && name.Length == 0) name = reader.TnefPropertyReader.ReadValueAsString();
            else if (reader.AttributeTag == TnefAttributeTag.Attachment) name = LongName(reader.TnefPropertyReader) ?? name;
        }
        End();
        return files;

        void End()
        {
            if (content is { } bytes && FieldText.OneLine(name.Trim('\0'), Bounds.FileName) is { Length: > 0 } clean) files.Add(new ReadAttachment(clean, MimeTypes.GetMimeType(clean), bytes));
            (name, content) = ("", null);
        }
    }

    private static string? LongName(TnefPropertyReader properties)
    {
        while (properties.ReadNextProperty())
            if (properties.PropertyTag.Id == TnefPropertyId.AttachLongFilename) return properties.ReadValueAsString();
        return null;
    }
}
