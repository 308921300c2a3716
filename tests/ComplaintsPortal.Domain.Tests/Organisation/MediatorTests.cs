using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Tests.Organisation;

public sealed class MediatorTests
{
    [Theory]
    [InlineData("www.mediateur.example", "https://www.mediateur.example/", null)]
    [InlineData("https://mediateur.example", "https://mediateur.example", null)]
    [InlineData("Médiateur du commerce", "https://mediateur.example", "Médiateur du commerce")]
    [InlineData("Médiateur du commerce", null, "Médiateur du commerce")]
    public void NameBesidesWebsite_WhereTheNameIsTheAddress_IsNone(string name, string? website, string? shown) =>
        Assert.Equal(shown, new Mediator(name, website, null, false).NameBesidesWebsite);
}
