using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace ComplaintsPortal.Web.Shared.Texts;

/// <summary>Every text of the portal, by key, whichever resource file holds it: each file in Resources/ is found by itself.
/// A key lives in one file only; the neutral language is French.</summary>
public sealed class TextStore
{
    private const string Folder = "ComplaintsPortal.Web.Resources.";
    private const string Ending = ".resources";
    private readonly Dictionary<string, ResourceManager> _homes = new(StringComparer.Ordinal);
    private readonly List<string> _doubled = [];

    public TextStore()
    {
        var assembly = typeof(TextStore).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            Add(assembly, name[..^Ending.Length]);
        }
    }

    /// <summary>Keys that stand in two files, of which one is never shown: a test keeps this empty.</summary>
    public IReadOnlyCollection<string> Doubled => _doubled;

    public IReadOnlyCollection<string> Keys => _homes.Keys;

    /// <summary>The text in the reader's language; null where no such key exists.</summary>
    public string? Find(string key) => _homes.TryGetValue(key, out var home) ? home.GetString(key, CultureInfo.CurrentUICulture) : null;

    private void Add(Assembly assembly, string file)
    {
        var manager = new ResourceManager(file, assembly);
        var neutral = manager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        foreach (DictionaryEntry entry in neutral)
        {
            if (!_homes.TryAdd((string)entry.Key, manager))
            {
                _doubled.Add((string)entry.Key);
            }
        }
    }
}
