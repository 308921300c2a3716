using System.Net.Http.Headers;
using System.Text;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.Guarding;

/// <summary>What a program sends that keeps to no form: fields and files in any order, of any length, each part as it likes.</summary>
internal static class RawForm
{
    /// <summary>The fields that a page's form holds, in its order.</summary>
    public static (string, string)[] Held(HtmlForm form, params string[] names) => [.. names.Select(name => (name, form.Value(name) ?? ""))];

    public static MultipartFormDataContent Parts() => [];

    public static MultipartFormDataContent With(this MultipartFormDataContent parts, params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields) parts.Add(new StringContent(value), $"\"{name}\"");
        return parts;
    }

    public static MultipartFormDataContent WithFile(this MultipartFormDataContent parts, string name, int length)
    {
        var bytes = new byte[length];
        Encoding.ASCII.GetBytes("%PDF-1.7\n").CopyTo(bytes, 0);
        // Two files of a name and length are still two.
        Guid.NewGuid().TryWriteBytes(bytes.AsSpan(16));
        var part = new ByteArrayContent(bytes);
        part.Headers.ContentType = MediaTypeHeaderValue.Parse("application/pdf");
        parts.Add(part, "\"Attachments\"", name);
        return parts;
    }

    public static async Task<HtmlPage> PostAsync(this Visitor visitor, string path, HttpContent content)
    {
        using var response = await visitor.Client.PostAsync(path, content);
        return await HtmlPage.ReadAsync(visitor, response);
    }
}
