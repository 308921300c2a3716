using System.Globalization;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>The lists we stand in, with the number of the next item of each. Deeper ones than are told apart are shown as the deepest.</summary>
internal sealed class HtmlLists
{
    private const int ToldApart = 8, ShownDepth = 4;

    private readonly int?[] _next = new int?[ToldApart + 1];

    public int Depth { get; private set; }

    /// <summary>What stands before the next words: a dash or a number; empty where no item just began.</summary>
    public string Marker { get; private set; } = "";

    public int Indent => 2 * Math.Clamp(Depth - 1, 0, ShownDepth);

    /// <param name="first">The first number; null for a list without numbers.</param>
    public void Open(int? first)
    {
        Depth++;
        _next[Slot] = first;
    }

    public void Close() => Depth = Math.Max(0, Depth - 1);

    public void Item()
    {
        Marker = _next[Slot] is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}. ") : "- ";
        _next[Slot]++;
    }

    public string TakeMarker()
    {
        var marker = Marker;
        Marker = "";
        return marker;
    }

    private int Slot => Math.Min(Depth, ToldApart);
}
