using ComplaintsPortal.Domain.Texts;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Display;

/// <summary>Files with their sizes, and their digests where given: <c>&lt;file-list files="Model.Files" /&gt;</c>. Names are
/// shown in isolation and without the marks that could turn them round.</summary>
[HtmlTargetElement("file-list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileListTag(Words words) : TagHelper
{
    public required IEnumerable<ListedFile> Files { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var files = Files.ToList();
        if (files.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "files");
        output.Attributes.SetAttribute("role", "list");
        output.Content.Clear();
        foreach (var file in files)
        {
            output.Content.AppendHtml(Row(file));
        }
    }

    /// <summary>A name without control and direction marks, so that "exe.fdp" can't pass for a PDF.</summary>
    public static string Shown(string name) => OutsideText.Bare(name);

    private TagBuilder Row(ListedFile file)
    {
        var row = new TagBuilder("li");
        var name = new TagBuilder(file.Address is null ? "bdi" : "a");
        name.AddCssClass("name");
        name.InnerHtml.Append(Shown(file.Name));
        if (file.Address is not null)
        {
            name.Attributes["href"] = file.Address;
        }

        row.InnerHtml.AppendHtml(name).AppendHtml(" ").AppendHtml(Part("size", words.Size(file.Bytes)));
        if (file.Sha256 is not null)
        {
            row.InnerHtml.AppendHtml(" ").AppendHtml(Part("digest", words["Files.Digest", file.Sha256]));
        }

        if (file.Withheld is not null)
        {
            row.InnerHtml.AppendHtml(" ").AppendHtml(Part(file.Withheld.Code == "file-infected" ? "withheld infected" : "withheld", words.Of(file.Withheld)));
        }

        return row;
    }

    private static TagBuilder Part(string style, string text)
    {
        var part = new TagBuilder("span");
        part.AddCssClass(style);
        part.InnerHtml.Append(text);
        return part;
    }
}
