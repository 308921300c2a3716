using System.Text;

namespace ComplaintsPortal.Domain.Journal;

/// <summary>Walks the journal entry by entry in the order of their numbers and remembers only where it stands, so that any length can be checked (R34).</summary>
public sealed class JournalVerifier(JournalHead? noted = null)
{
    private JournalHead _head = JournalHead.Empty;
    private JournalFault? _fault;
    private bool _rebuilt;
    private long _entries;

    public void Take(JournalEntry entry)
    {
        _entries++;
        if (_fault is null) Follow(entry);
        else if (_fault.Kind is JournalFaultKind.Missing && entry.Sequence == _fault.Sequence) _fault = _fault with { Kind = JournalFaultKind.Moved };
    }

    /// <summary>The verdict; a fault inside the chain goes before what the noted head shows.</summary>
    public JournalVerdict Finish() => new(_entries, _head, _fault ?? AgainstNoted());

    private void Follow(JournalEntry entry)
    {
        _fault = WhyNotNext(entry);
        if (_fault is not null) return;
        _head = entry.AsHead();
        _rebuilt |= _head.Sequence == noted?.Sequence && _head != noted;
    }

    private JournalFault? WhyNotNext(JournalEntry entry)
    {
        var expected = _head.Sequence + 1;
        if (entry.Sequence > expected) return new(expected, JournalFaultKind.Missing);
        if (entry.Sequence < expected) return new(entry.Sequence, JournalFaultKind.Repeated);
        if (!IsItself(entry)) return new(expected, JournalFaultKind.Edited);
        return entry.PreviousDigest.AsSpan().SequenceEqual(_head.Digest()) ? null : new(expected, JournalFaultKind.Unlinked);
    }

    private static bool IsItself(JournalEntry entry)
    {
        try
        {
            return entry.Digest.AsSpan().SequenceEqual(CanonicalForm.DigestOf(entry));
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private JournalFault? AgainstNoted() =>
        noted is not { } head ? null
        : head.Sequence > _head.Sequence ? new(_head.Sequence + 1, JournalFaultKind.Cut)
        : _rebuilt || (head.Sequence == 0 && head != JournalHead.Empty) ? new(head.Sequence, JournalFaultKind.Rebuilt)
        : null;
}
