using ComplaintsPortal.Domain.IncomingMail;
using MimeKit;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// Goes through the parts of a message and tells the text from the attachments. Of alternatives the plain text is taken, or the HTML
/// where the plain text is missing or empty; attachments are kept whichever alternative they hang on.
/// </summary>
internal sealed class PartWalk(ParsedMessage parsed, Faults faults)
{
    private readonly List<Part> _attachments = [], _html = [];
    private readonly List<ReadAttachment> _unpacked = [];
    private readonly Dictionary<Part, string> _texts = [];
    private ReportParts? _report;
    private int _budget = Bounds.Text;

    public string Text { get; private set; } = "";

    public IReadOnlyList<ReadAttachment> Attachments { get; private set; } = [];

    /// <param name="root">Of the message.</param>
    /// <param name="report">The parts that are read as a mail server's report, and shown as nothing else.</param>
    public void Run(MimeEntity root, ReportParts? report)
    {
        _report = report;
        var texts = new List<Part>();
        Visit(root, isRoot: true, texts);
        Text = string.Join("\n\n", texts.Select(Read).Where(text => text.Length > 0));
        Attachments = [.. AttachmentList.Of(InlinePictures.Drop(_attachments, _html)), .. _unpacked];
    }

    public Part PartOf(MimeEntity entity) => new(entity, parsed.Bodies.GetValueOrDefault(entity), faults);

    private string Read(Part part)
    {
        if (!_texts.TryGetValue(part, out var text)) _texts[part] = text = part.IsMarkup ? part.Text(ref _budget) : Uuencoded.TakeOut(part.Text(ref _budget), _unpacked);
        return text;
    }

    private void Visit(MimeEntity entity, bool isRoot, List<Part> texts)
    {
        if (_report?.Contains(entity) == true) return;
        if (entity is Multipart { Count: > 0 } multipart)
        {
            Branch(multipart, texts);
            return;
        }
        var part = PartOf(entity);
        if (part.IsMultipart) Undivided(part, entity, texts);
        else if (IsText(part, isRoot)) texts.Add(part);
        else if (part.MediaType is not ("text/x-amp-html" or "text/watch-html")) _attachments.Add(part);
        if (part.MediaType == "text/html") _html.Add(part);
    }

    private void Branch(Multipart multipart, List<Part> texts)
    {
        if (!multipart.ContentType.IsMimeType("multipart", "alternative"))
        {
            foreach (var child in multipart) Visit(child, isRoot: false, texts);
            return;
        }
        var alternatives = multipart.Select(child =>
        {
            var own = new List<Part>();
            Visit(child, isRoot: false, own);
            return own;
        }).ToList();
        texts.AddRange(alternatives.Find(IsPlainAndSays) ?? alternatives.FindLast(own => own.Exists(text => text.IsMarkup)) ?? []);
    }

    /// <summary>A multipart too deep to be divided is a file; of one without a single part, what stands there is text.</summary>
    private void Undivided(Part part, MimeEntity entity, List<Part> texts)
    {
        if (entity is not Multipart)
        {
            faults.Add(MessageFault.TooDeep);
            _attachments.Add(part);
        }
        else if (!part.HoldsBoundary) texts.Add(part);
    }

    private bool IsPlainAndSays(List<Part> texts) =>
        texts.Count > 0 && !texts.Exists(text => text.IsMarkup) && texts.Exists(text => Read(text).Length > 0);

    /// <summary>A text with a file's name is a file, but for the one text of a message without parts.</summary>
    private static bool IsText(Part part, bool isWholeMessage) =>
        !part.IsAttachment && (isWholeMessage
            ? part.IsMarkup || MediaTypes.IsForReading(part.MediaType)
            : (part.IsMarkup || part.MediaType == "text/plain") && part.Name.Length == 0);
}
