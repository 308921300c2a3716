using System.Net;

namespace ComplaintsPortal.Testing;

/// <summary>Someone with a browser without script: opens pages, fills forms, keeps cookies.</summary>
public sealed class Visitor(HttpClient client) : IDisposable
{
    public HttpClient Client { get; } = client;

    /// <summary>Opens a page, whatever its status, without following a redirect.</summary>
    public async Task<HtmlPage> OpenAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        return await HtmlPage.ReadAsync(this, response);
    }

    /// <summary>Sends the form of a page and reads the answer; a redirect is not followed.</summary>
    public async Task<HtmlPage> SendAsync(HtmlForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        using var request = form.ToRequest();
        using var response = await Client.SendAsync(request);
        return await HtmlPage.ReadAsync(this, response);
    }

    /// <summary>Follows the redirect of an answer to the page it names.</summary>
    public Task<HtmlPage> FollowAsync(HtmlPage answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Location is { } location
            ? OpenAsync(location)
            : throw new InvalidOperationException($"Status {(int)answer.Status} is no redirect:\n{answer.Text}");
    }

    /// <summary>Posts fields as they are, without a page or a token: what a stranger's script would do.</summary>
    public async Task<HttpStatusCode> PostBareAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await Client.PostAsync(path, content);
        return response.StatusCode;
    }

    public void Dispose() => Client.Dispose();
}
