using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// Goes through the parts of a message and tells the text from the attachments. Of alternatives the plain text is taken, or the HTML
/// where the plain text is missing or empty; attachments are kept whichever alternative they hang on.
/// </summary>
internal sealed class PartWalk(Faults faults)
{
    private readonly List<Part> _attachments = [];
    private readonly List<Part> _html = [];
    private int _parts;
    private int _budget = Bounds.Text;

    public string Text { get; private set; } = "";

    public IReadOnlyList<ReadAttachment> Attachments { get; private set; } = [];

    /// <summary>A whole message, or some of the parts of one.</summary>
    public void Run(IEnumerable<Part> parts, bool areWholeMessage)
    {
        var texts = new List<TextPart>();
        foreach (var part in parts) Visit(part, areWholeMessage ? 0 : 1, texts);
        Text = string.Join("\n\n", texts.Select(text => text.Read(ref _budget)).Where(text => text.Length > 0));
        Attachments = AttachmentList.Of(InlinePictures.Drop(_attachments, _html), faults);
    }

    /// <summary>The parts of a multipart; of one without delimiters the whole body as one part of text.</summary>
    public List<Part> Children(Part multipart)
    {
        var usual = multipart.MediaType == "multipart/digest" ? "message/rfc822" : "text/plain";
        var slices = Multipart.Split(multipart.Entity.Body, multipart.Boundary, Bounds.Parts - _parts, faults);
        if (slices is null) return [new Part(new Entity(default, multipart.Entity.Body), "text/plain", faults)];
        _parts += slices.Count;
        return slices.ConvertAll(slice => new Part(Entity.Split(slice, isMessage: false, faults), usual, faults));
    }

    private void Visit(Part part, int depth, List<TextPart> texts)
    {
        if (part.IsMultipart && depth < Bounds.Depth) Branch(part, depth, texts);
        else if (part.IsMultipart)
        {
            faults.Add(MessageFault.TooDeep);
            _attachments.Add(part);
        }
        else if (IsText(part, depth == 0)) texts.Add(new TextPart(part, IsMarkup(part), faults));
        else if (part.MediaType is not ("text/x-amp-html" or "text/watch-html")) _attachments.Add(part);
        if (part.MediaType == "text/html") _html.Add(part);
    }

    private void Branch(Part part, int depth, List<TextPart> texts)
    {
        var children = Children(part);
        if (part.MediaType != "multipart/alternative")
        {
            foreach (var child in children) Visit(child, depth + 1, texts);
            return;
        }
        var alternatives = children.ConvertAll(child =>
        {
            var own = new List<TextPart>();
            Visit(child, depth + 1, own);
            return own;
        });
        texts.AddRange(alternatives.Find(IsPlainAndSays) ?? alternatives.FindLast(own => own.Exists(text => text.IsHtml)) ?? []);
    }

    private bool IsPlainAndSays(List<TextPart> texts) =>
        texts.Count > 0 && !texts.Exists(text => text.IsHtml) && texts.Exists(text => text.Read(ref _budget).Length > 0);

    /// <summary>A text with a file's name is a file, but for the one text of a message without parts.</summary>
    private static bool IsText(Part part, bool isWholeMessage) =>
        !part.IsAttachment && (isWholeMessage
            ? IsMarkup(part) || MediaTypes.IsForReading(part.MediaType)
            : (IsMarkup(part) || part.MediaType == "text/plain") && part.Name.Length == 0);

    private static bool IsMarkup(Part part) => part.MediaType is "text/html" or "text/enriched" or "text/richtext" or "application/xhtml+xml";
}
