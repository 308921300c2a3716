using System.Collections.Concurrent;

namespace ComplaintsPortal.Persistence.Writing;

/// <summary>The registers whose disk refused this process's last write. A write that was kept and changed something takes one off the list.</summary>
internal static class StorageMemory
{
    private static readonly ConcurrentDictionary<string, bool> Failing = new(StringComparer.Ordinal);

    public static bool IsFailing(string register) => Failing.ContainsKey(register);

    public static void NoteFailure(string register) => Failing[register] = true;

    public static void NoteSuccess(string register)
    {
        if (!Failing.IsEmpty) Failing.TryRemove(register, out _);
    }
}
