using System.Buffers;
using System.Text;

namespace ComplaintsPortal.Web.Shared.Pages;

/// <summary>A rendered page cut where its marks stood.</summary>
public sealed class StampedPage
{
    private readonly IReadOnlyList<byte[]> _parts;
    private readonly IReadOnlyList<int> _between;

    private StampedPage(IReadOnlyList<byte[]> parts, IReadOnlyList<int> between) => (_parts, _between) = (parts, between);

    /// <summary>Refuses a page on which a mark does not stand, for then it would be another visitor's.</summary>
    public static StampedPage Cut(ReadOnlyMemory<byte> page, IReadOnlyList<string> marks)
    {
        var (parts, between) = (new List<byte[]>(), new List<int>());
        while (FirstOf(page.Span, marks) is (var at, var mark))
        {
            parts.Add(page[..at].ToArray());
            between.Add(mark);
            page = page[(at + marks[mark].Length)..];
        }

        parts.Add(page.ToArray());
        return between.Distinct().Count() == marks.Count
            ? new StampedPage(parts, between)
            : throw new InvalidOperationException("A mark is missing on the page that is to be stamped.");
    }

    public long LengthWith(IReadOnlyList<string> marks) => _parts.Sum(part => (long)part.Length) + _between.Sum(mark => marks[mark].Length);

    /// <param name="to">Where the page goes.</param>
    /// <param name="marks">In the order of those it was cut by; ASCII.</param>
    public void WriteTo(IBufferWriter<byte> to, IReadOnlyList<string> marks)
    {
        for (var i = 0; i < _parts.Count; i++)
        {
            to.Write(_parts[i]);
            if (i < _between.Count) Encoding.ASCII.GetBytes(marks[_between[i]], to);
        }
    }

    private static (int At, int Mark)? FirstOf(ReadOnlySpan<byte> page, IReadOnlyList<string> marks)
    {
        (int At, int Mark)? first = null;
        for (var mark = 0; mark < marks.Count; mark++)
        {
            var at = page.IndexOf(Encoding.ASCII.GetBytes(marks[mark]));
            if (at >= 0 && (first is null || at < first.Value.At)) first = (at, mark);
        }

        return first;
    }
}
