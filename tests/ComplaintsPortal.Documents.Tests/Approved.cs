using System.Runtime.CompilerServices;

namespace ComplaintsPortal.Documents.Tests;

/// <summary>Holds bytes against an approved file. A difference leaves what came beside it as <c>.received</c>, to be read and, when right, renamed.</summary>
internal static class Approved
{
    public static void Equal(string name, byte[] actual, [CallerFilePath] string caller = "")
    {
        var folder = Path.GetDirectoryName(caller)!;
        while (!Directory.Exists(Path.Combine(folder, "Approved"))) folder = Path.GetDirectoryName(folder)!;
        var approved = Path.Combine(folder, "Approved", name);
        if (File.Exists(approved) && File.ReadAllBytes(approved).AsSpan().SequenceEqual(actual))
            return;
        File.WriteAllBytes(approved + ".received", actual);
        Assert.Fail($"{name} differs from the approved file: see {name}.received beside it.");
    }
}
