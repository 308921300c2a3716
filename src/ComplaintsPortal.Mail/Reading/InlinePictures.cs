using System.Text;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// Pictures within HTML. One with a name is an attachment, for a complainant's screenshot pasted into a message looks just like a
/// logo; one without, that the HTML refers to, is ornament and left in the raw message.
/// </summary>
internal static class InlinePictures
{
    public static IReadOnlyList<Part> Drop(List<Part> attachments, List<Part> html)
    {
        var candidates = attachments.Where(part => part.IsPicture && part.Name.Length == 0 && !part.IsAttachment && part.ContentId is not null).Take(Bounds.Pictures).ToList();
        if (candidates.Count == 0) return attachments;
        var ornaments = new HashSet<Part>();
        foreach (var page in html.Take(Bounds.HtmlParts))
        {
            var bytes = page.Content().Span;
            if (bytes.Length > Bounds.Text) bytes = bytes[..Bounds.Text];
            foreach (var picture in candidates)
                if (bytes.IndexOf(Encoding.UTF8.GetBytes("cid:" + picture.ContentId)) >= 0) ornaments.Add(picture);
        }
        return [.. attachments.Where(part => !ornaments.Contains(part))];
    }
}
