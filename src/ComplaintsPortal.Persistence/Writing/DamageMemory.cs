using System.Collections.Concurrent;

namespace ComplaintsPortal.Persistence.Writing;

/// <summary>The registers whose file this process found damaged. They stay so as long as it runs: a backup is put back while no portal does.</summary>
internal static class DamageMemory
{
    private static readonly ConcurrentDictionary<string, string> Found = new(StringComparer.Ordinal);

    public static string? Of(string register) => Found.IsEmpty ? null : Found.GetValueOrDefault(register);

    /// <summary>Another file was put in its place.</summary>
    public static void Forget(string register) => Found.TryRemove(register, out _);

    public static void Note(string register, string finding) => Found.TryAdd(register, finding);
}
