using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ComplaintsPortal.Web.Tests.Shared;

/// <summary>French texts are set as a printer would: no break before high punctuation, typographic apostrophes.</summary>
public sealed partial class TypographyTests
{
    public static TheoryData<string> Files() => new(SourceTree.Files(".resx").Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal)).Select(Path.GetFileName).OfType<string>());

    [Theory]
    [MemberData(nameof(Files))]
    public void Texts_AreSet_AsFrenchWants(string file)
    {
        var texts = XDocument.Load(SourceTree.Files(file).Single()).Root!.Elements("data");
        var wrong = texts.Where(text => Wrong().IsMatch((string?)text.Element("value") ?? "")).Select(text => (string?)text.Attribute("name"));
        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"\p{L}'\p{L}| [;:?!»]|« |\.\.\.")]
    private static partial Regex Wrong();
}
