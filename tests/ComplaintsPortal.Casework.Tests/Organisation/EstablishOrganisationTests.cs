using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Organisation;

public sealed class EstablishOrganisationTests
{
    private static Task SaveAsync(Office office, OrganisationProfile profile, Actor by) =>
        office.DoAsync<EstablishOrganisation>(e => e.SaveAsync(profile, by, default));

    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Auditor)]
    public async Task Save_ByOneWhoMayNot_IsRefused(Role role)
    {
        await using var office = await Office.OpenAsync();

        Assert.Equal("not-allowed", await Office.RefusalAsync(() => SaveAsync(office, Office.Neutral, Actor.Staff(Guid.CreateVersion7(), "Paul", role))));
        Assert.Equal("not-allowed", await Office.RefusalAsync(() => SaveAsync(office, Office.Neutral, Actor.Complainant)));
        Assert.Equal(1, await office.SeeAsync(d => d.ProfileVersions.CountAsync()));
    }

    [Fact, Trait("Rule", "R45")]
    public async Task Save_PublishesAProcedureOnlyWhenItChanged()
    {
        await using var office = await Office.OpenAsync();
        var admin = Actor.Staff(Guid.CreateVersion7(), "Boss", Role.Administrator);
        await SaveAsync(office, Office.Neutral with { Name = "Autre nom" }, admin);
        Assert.Equal(1, await office.SeeAsync(d => d.ProcedureVersions.CountAsync()));

        await SaveAsync(office, Office.Neutral with { Procedure = Office.Neutral.Procedure with { Markdown = "Autre procédure.", DatedOn = new DateOnly(2026, 3, 1) } }, admin);

        Assert.Equal((3, 2), (await office.SeeAsync(d => d.ProfileVersions.CountAsync()), await office.SeeAsync(d => d.ProcedureVersions.CountAsync())));
        Assert.Equal(["organisation.profile-saved", "organisation.procedure-published"], (await office.ActsAsync()).TakeLast(2));
    }

    [Fact]
    public async Task Save_TwoWhoSawTheSameVersion_KeepsTheFirstAndTellsTheSecond()
    {
        await using var office = await Office.OpenAsync();
        var admin = Actor.Staff(Guid.CreateVersion7(), "Boss", Role.Administrator);
        Task Save(string name) => office.DoAsync<EstablishOrganisation>(e => e.SaveAsync(Office.Neutral with { Name = name }, 1, admin, default));
        await Save("Premier");

        await Assert.ThrowsAsync<ConflictException>(() => Save("Second"));

        Assert.Equal("Premier", (await office.UseAsync<EstablishOrganisation, OrganisationProfile?>(e => e.AsOfAsync(2, default)))!.Name);
        Assert.Equal(2, await office.SeeAsync(d => d.ProfileVersions.CountAsync()));
    }

    [Fact]
    public void Use_AnOlderVersionThanTheOneInForce_IsPassedOver()
    {
        var organisation = new CurrentOrganisation();
        organisation.Use(Office.Neutral with { Name = "Deux" }, 2, 1);

        organisation.Use(Office.Neutral with { Name = "Un" }, 1, 1);

        Assert.Equal("Deux", organisation.Profile.Name);
    }
}
