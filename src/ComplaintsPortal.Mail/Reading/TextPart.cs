namespace ComplaintsPortal.Mail.Reading;

/// <summary>A part that is to be read as text. Decoded once, when first asked for, for most HTML parts never are.</summary>
internal sealed class TextPart(Part part, bool isHtml, Faults faults)
{
    private string? _text;

    public bool IsHtml => isHtml;

    public string Read(ref int budget)
    {
        if (_text is not null) return _text;
        var text = part.Text(ref budget);
        if (isHtml) text = HtmlText.Of(text, faults);
        else if ("flowed".Equals(part.Token("format"), StringComparison.OrdinalIgnoreCase))
            text = FlowedText.Unflow(text, "yes".Equals(part.Token("delsp"), StringComparison.OrdinalIgnoreCase));
        return _text = PlainText.Clean(text);
    }
}
