using ComplaintsPortal.Persistence.Files;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Jobs;

public sealed class SweepTests
{
    [Fact, Trait("Rule", "R7")]
    public async Task Sweep_AfterADay_TakesWhatNoCaseTook()
    {
        await using var office = await Office.OpenAsync();
        var form = Given.Form();
        await office.StageAsync(form.FormToken);
        await office.StageAsync("abandoned");
        await office.SubmitAsync(form);
        Task<int> Sweep() => office.UseAsync<StagedFiles, int>(files => files.SweepAsync());
        office.Clock.Advance(StagedFiles.Kept - TimeSpan.FromMinutes(1));
        Assert.Equal(0, await Sweep());
        office.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((1, 0), (await Sweep(), await Sweep()));

        Assert.Equal((0, 1, 1), (await office.SeeAsync(d => d.StagedFiles.CountAsync()), await office.SeeAsync(d => d.StoredFiles.CountAsync()), await office.SeeAsync(d => d.Documents.CountAsync())));
    }
}
