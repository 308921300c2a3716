using System.Globalization;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>The lists we stand in, with the number of the next item of each. Deeper ones than are told apart are shown as the deepest.</summary>
internal sealed class HtmlLists
{
    private const int ToldApart = 8, ShownDepth = 4;

    private readonly int?[] _next = new int?[ToldApart + 1];
    private bool _isItemBegun;

    public int Depth { get; private set; }

    public int Indent => 2 * Math.Clamp(Depth - 1, 0, ShownDepth);

    /// <param name="first">The first number; null for a list without numbers.</param>
    public void Open(int? first)
    {
        Pass();
        Depth++;
        _next[Slot] = first;
    }

    public void Close()
    {
        Pass();
        Depth = Math.Max(0, Depth - 1);
    }

    public void Item()
    {
        Pass();
        _isItemBegun = true;
    }

    /// <summary>What stands before the words that follow: a dash or a number; empty where no item just began.</summary>
    public string TakeMarker()
    {
        if (!_isItemBegun) return "";
        _isItemBegun = false;
        return _next[Slot]++ is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}. ") : "- ";
    }

    /// <summary>An item without words has its number all the same.</summary>
    private void Pass()
    {
        if (_isItemBegun) _next[Slot]++;
        _isItemBegun = false;
    }

    private int Slot => Math.Min(Depth, ToldApart);
}
