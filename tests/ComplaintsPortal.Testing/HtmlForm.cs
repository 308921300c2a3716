using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ComplaintsPortal.Testing;

/// <summary>A form filled as a person would: what the page already holds goes along, the anti-forgery field included.</summary>
public sealed class HtmlForm
{
    private readonly Visitor visitor;
    private readonly IHtmlFormElement form;
    private readonly string page;
    private readonly List<(string Name, string Value)> fields = [];
    private readonly List<(string Name, string File, string Type, byte[] Bytes)> files = [];

    internal HtmlForm(Visitor visitor, IHtmlFormElement form, string page)
    {
        this.visitor = visitor;
        this.form = form;
        this.page = page;
        fields.AddRange(form.Elements.OfType<IHtmlElement>().SelectMany(Held));
    }

    /// <summary>Replaces what a field holds; refuses a field the form does not have.</summary>
    public HtmlForm Fill(string name, string value)
    {
        RequireField(name);
        fields.RemoveAll(field => field.Name == name);
        fields.Add((name, value));
        return this;
    }

    /// <summary>Ticks a box or a choice among several, beside those already ticked.</summary>
    public HtmlForm Tick(string name, string value = "true")
    {
        RequireField(name);
        fields.RemoveAll(field => field.Name == name && value == "true");
        fields.Add((name, value));
        return this;
    }

    public HtmlForm Clear(string name)
    {
        fields.RemoveAll(field => field.Name == name);
        return this;
    }

    public HtmlForm Attach(string name, string file, byte[] bytes, string type = "application/octet-stream")
    {
        RequireField(name);
        files.Add((name, file, type, bytes));
        return this;
    }

    public string? Value(string name) => fields.FirstOrDefault(field => field.Name == name).Value;

    /// <summary>Sends it; <paramref name="button"/> names the button pressed, as <c>name=value</c>.</summary>
    public Task<HtmlPage> SendAsync(string? button = null)
    {
        if (button?.Split('=', 2) is [var name, var value])
        {
            fields.Add((name, value));
        }

        return visitor.SendAsync(this);
    }

    internal HttpRequestMessage ToRequest()
    {
        var action = form.GetAttribute("action") is { Length: > 0 } written ? written : page;
        if (form.Method != "post")
        {
            var query = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));
            return new HttpRequestMessage(HttpMethod.Get, $"{action.Split('?')[0]}?{query}");
        }

        return new HttpRequestMessage(HttpMethod.Post, action) { Content = Content() };
    }

    private HttpContent Content()
    {
        if (form.Enctype != "multipart/form-data")
        {
            return new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        }

        var content = new MultipartFormDataContent();
        fields.ForEach(field => content.Add(new StringContent(field.Value), $"\"{field.Name}\""));
        foreach (var file in files)
        {
            var part = new ByteArrayContent(file.Bytes);
            part.Headers.ContentType = MediaTypeHeaderValue.Parse(file.Type);
            content.Add(part, $"\"{file.Name}\"", file.File);
        }

        return content;
    }

    private void RequireField(string name)
    {
        if (!form.Elements.OfType<IElement>().Any(element => element.GetAttribute("name") == name))
        {
            throw new InvalidOperationException($"The form has no field {name}.");
        }
    }

    private static IEnumerable<(string, string)> Held(IHtmlElement element)
    {
        var name = element.GetAttribute("name");
        if (string.IsNullOrEmpty(name) || element.HasAttribute("disabled"))
        {
            return [];
        }

        return element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [(name, box.Value)] : [],
            IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" or "file" } => [],
            IHtmlInputElement input => [(name, input.Value)],
            IHtmlTextAreaElement area => [(name, area.Value)],
            IHtmlSelectElement choice => choice.Options.Where(option => option.IsSelected && !option.IsDisabled).Select(option => (name, option.Value)),
            _ => [],
        };
    }
}
