using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence.Journal;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Acts;

public sealed class JournalTests
{
    [Fact, Trait("Rule", "R34")]
    public async Task Journal_AfterAWholeStory_VerifiesAndNamesNobody()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.EnteredAsync(Channel.Telephone);
        var id = await office.IdAsync(reference);
        await office.DoAsync<AddInformation>(a => a.ExecuteAsync(id, "Je confirme, signé Hélène.", "", default));
        await office.DoAsync<RegisterComplaint>(r => r.ExecuteAsync(reference, office.Agent, default));
        await office.DoAsync<AddNote>(n => n.ExecuteAsync(reference, "Madame Dupré a rappelé.", office.Agent, default));
        await office.ReplyAsync(reference, Given.Promising);
        await office.SendAsync();
        office.PassDays(3);
        await office.DoAsync<ContestReply>(c => c.ExecuteAsync(id, "Je conteste.", default));
        await office.ReplyAsync(reference, Given.Refusing);
        await office.SendAsync();
        await office.DoAsync<CloseComplaint>(c => c.ExecuteAsync(reference, ClosingReason.Replied, null, null, office.Agent, default));

        var verdict = await office.SeeAsync(d => d.VerifyJournalAsync());

        Assert.True(verdict.Intact);
        Assert.Equal((await office.ActsAsync()).Count, verdict.Entries);
        var facts = string.Join('\n', await office.SeeAsync(d => d.Journal.Select(e => e.Facts).ToListAsync()));
        foreach (var personal in (string[])["Dupré", "Hélène", Given.Helene.Email!, "conteste", "Salle sans chauffage"])
            Assert.DoesNotContain(personal, facts, StringComparison.OrdinalIgnoreCase);
    }

    [Fact, Trait("Rule", "R34")]
    public async Task Journal_UnderEightWritersAtOnce_Verifies()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            office.DoAsync<AddNote>(n => n.ExecuteAsync(reference, $"Note {i}.", office.Agent, default)))));

        Assert.Equal(8, await office.SeeAsync(d => d.Notes.CountAsync()));
        Assert.True((await office.SeeAsync(d => d.VerifyJournalAsync())).Intact);
    }
}
