using System.Text;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// Lines of text as the elements of a page ask for them. Breaks and blanks are owed until the next visible sign, so that any number
/// of empty elements leaves one empty line at most.
/// </summary>
internal sealed class HtmlPage(int atMost)
{
    private const int ShownQuotation = 5;
    private const char NoBreakSpace = '\u00A0', ZeroWidthSpace = '\u200B', Mark = '\uFEFF', SoftHyphen = '\u00AD';

    private readonly StringBuilder _text = new();
    private int _breaks, _lastQuotation, _linkFrom;
    private bool _lineOpen, _blank, _emptyLine, _rowHasText, _cellOpen, _cellEmpty, _cellHasLines;
    private string? _link;

    public HtmlLists Lists { get; } = new();

    public int Quotation { get; set; }

    public bool KeepsBlanks { get; set; }

    public bool IsFull => _text.Length >= atMost;

    public void Write(ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
        {
            if (IsFull) return;
            if (KeepsBlanks && sign == '\n') NewLine();
            else if (KeepsBlanks && sign is ' ' or '\t') Put(sign);
            else if (sign is ' ' or '\t' or '\r' or '\n' or '\f') _blank = _lineOpen;
            else if (sign == NoBreakSpace && !_lineOpen) _emptyLine = true;
            else if (sign is not (ZeroWidthSpace or Mark or SoftHyphen)) Put(sign);
        }
    }

    /// <summary>A line break that was asked for: two of them leave an empty line.</summary>
    public void NewLine()
    {
        if (_cellEmpty) return;
        _breaks = Math.Min(_breaks + 1, 2);
        (_lineOpen, _blank, _emptyLine) = (false, false, false);
    }

    /// <summary>The edge of a block: the line ends if anything stands on it; 2 leaves an empty line as well.</summary>
    public void Break(int lines)
    {
        if (_cellEmpty) return;
        if (_emptyLine && !_lineOpen) _breaks = 2;
        if (_lineOpen || lines > 1) _breaks = Math.Max(_breaks, lines);
        (_lineOpen, _blank, _emptyLine) = (false, false, false);
    }

    public void Table()
    {
        Row();
        Break(2);
    }

    public void Row()
    {
        (_cellOpen, _cellEmpty) = (false, false);
        Break(1);
        (_rowHasText, _cellHasLines) = (false, false);
    }

    /// <summary>Cells of one line stand beside one another, others below.</summary>
    public void Cell()
    {
        _cellEmpty = false;
        if (_rowHasText && _cellHasLines) Break(1);
        (_cellOpen, _cellEmpty, _cellHasLines) = (_rowHasText && !_cellHasLines, true, false);
    }

    public void OpenLink(string target) => (_link, _linkFrom) = (target, _text.Length);

    public void CloseLink()
    {
        if (_link is not { } target) return;
        _link = null;
        var length = _text.Length - _linkFrom;
        if (length > 0 && length <= target.Length + 20 && HtmlLink.Says(_text.ToString(_linkFrom, length).TrimStart('\n', '>', ' ', '|'), target)) return;
        Write(length == 0 ? "<" : " <");
        Write(target);
        Write(">");
    }

    public string Finish()
    {
        CloseLink();
        return _text.ToString();
    }

    private void Put(char sign)
    {
        if (_cellOpen && _text.Length > 0)
        {
            _text.Append(" | ");
            (_lineOpen, _blank, _breaks) = (true, false, 0);
        }
        (_cellOpen, _cellEmpty) = (false, false);
        if (!_lineOpen) StartLine();
        else if (_blank) _text.Append(' ');
        _text.Append(sign);
        (_lineOpen, _blank, _rowHasText) = (true, false, true);
    }

    private void StartLine()
    {
        if (_text.Length > 0)
        {
            if (_breaks > 0 && _rowHasText) _cellHasLines = true;
            for (var i = 0; i < _breaks; i++)
            {
                _text.Append('\n');
                if (i + 1 < _breaks) _text.Append('>', Math.Min(ShownQuotation, Math.Min(Quotation, _lastQuotation)));
            }
        }
        _breaks = 0;
        _lastQuotation = Quotation;
        if (Quotation > 0) _text.Append('>', Math.Min(Quotation, ShownQuotation)).Append(' ');
        _text.Append(' ', Lists.Indent);
        _text.Append(Lists.TakeMarker());
    }
}
