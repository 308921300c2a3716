using System.Globalization;
using System.Net;
using System.Text;
using ComplaintsPortal.Domain.Archives;

namespace ComplaintsPortal.Documents.Archives;

/// <summary>The page that tells what is in the archive: each section, each file with its date, size and SHA-256, so that anybody can check that nothing was changed since. One plain document without script or style from elsewhere.</summary>
internal static class ArchiveIndex
{
    public static string Html(CaseArchive archive, IReadOnlyList<WrittenEntry> entries)
    {
        var html = new StringBuilder();
        var title = ArchiveWords.Get("Index.Title", archive.Reference);
        html.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(title)} – {Text(archive.Organisation)}</title>
            </head>
            <body>
            <main>
            <h1>{Text(title)}</h1>
            <p>{Text(ArchiveWords.Get("Index.Produced", archive.Organisation, Instant(archive.ProducedAt)))}</p>
            <p>{Text(ArchiveWords.Get("Index.Check"))}</p>

            """);
        foreach (var section in archive.Sections)
            AppendSection(html, section.Kind, [.. entries.Where(e => e.Section == section.Kind)]);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void AppendSection(StringBuilder html, ArchiveSectionKind kind, List<WrittenEntry> entries)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2>{Text(ArchiveWords.TitleOf(kind))}</h2>\n");
        if (entries.Count == 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{Text(ArchiveWords.Get("Index.Empty"))}</p>\n");
            return;
        }
        html.Append(CultureInfo.InvariantCulture, $"<table>\n<caption>{Text(ArchiveWords.TitleOf(kind))}</caption>\n<thead><tr>");
        foreach (var column in new[] { "File", "Date", "Size", "Digest" })
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Text(ArchiveWords.Get($"Column.{column}"))}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var entry in entries)
            AppendEntry(html, entry);
        html.Append("</tbody>\n</table>\n");
    }

    private static void AppendEntry(StringBuilder html, WrittenEntry entry)
    {
        if (entry.File.Withheld is { } why)
        {
            html.Append(CultureInfo.InvariantCulture, $"""
                <tr><td>{Text(entry.File.Name)} <strong>{Text(ArchiveWords.Get($"Index.Withheld.{why.Code}", why.Facts))}</strong></td><td>{Text(Instant(entry.File.At))}</td><td>{Text(ArchiveWords.Get("Index.Bytes", entry.Size))}</td><td><code>{entry.Sha256}</code></td></tr>

                """);
            return;
        }
        var href = string.Join('/', entry.Path.Split('/').Select(Uri.EscapeDataString));
        var original = entry.Path.EndsWith("/" + entry.File.Name, StringComparison.Ordinal) ? "" : Text(" " + ArchiveWords.Get("Index.OriginalName", entry.File.Name));
        var warning = entry.IsAsStored ? "" : $" <strong>{Text(ArchiveWords.Get("Index.Changed", entry.File.KnownSha256!))}</strong>";
        html.Append(CultureInfo.InvariantCulture, $"""
            <tr><td><a href="{href}">{Text(entry.Path)}</a>{original}</td><td>{Text(Instant(entry.File.At))}</td><td>{Text(ArchiveWords.Get("Index.Bytes", entry.Size))}</td><td><code>{entry.Sha256}</code>{warning}</td></tr>

            """);
    }

    private static string Instant(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("d MMMM yyyy 'à' HH:mm:ss 'UTC'", ArchiveWords.French);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
