using ComplaintsPortal.Casework;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Testing;

/// <summary>Arrivals as tests need them, through the real use cases.</summary>
public static class ComplaintsOfTests
{
    public static Complainant Camille { get; } = new()
    {
        LastName = "Dubois-Lefèvre",
        FirstName = "Camille",
        StakeholderType = StakeholderType.Learner,
        Email = "camille@exemple.fr",
        CustomerAccount = "C-1042",
        TrainingAction = "Titre professionnel",
    };

    /// <summary>Sent by the public form; complete unless <paramref name="who"/> says otherwise. Answers its reference.</summary>
    public static async Task<string> SubmitAsync(
        this PortalHost host, string subject = "Formateur absent", Complainant? who = null, bool sensitive = false, string description = "Le formateur n’est pas venu trois fois.")
    {
        var form = new Submission(Guid.NewGuid().ToString("N"), who ?? Camille, subject, description, sensitive);
        return (await host.UseAsync<SubmitComplaint, Receipt>(submit => submit.ExecuteAsync(form, default))).Reference;
    }

    /// <summary>Entered by staff; by telephone it awaits the written confirmation (R6).</summary>
    public static Task<string> EnterAsync(this PortalHost host, Channel channel, Complainant? who = null, DateOnly? on = null, string subject = "Salle sans chauffage")
    {
        var by = Actor.Staff(Guid.CreateVersion7(), "Claire", Role.Agent);
        return host.UseAsync<EnterComplaint, string>(async enter =>
        {
            var today = await host.UseAsync<OfficeClock, DateOnly>(clock => Task.FromResult(clock.Today));
            var entry = new StaffEntry(Guid.NewGuid().ToString("N"), channel, on ?? today, who ?? Camille, subject, "Il a fait douze degrés toute la semaine.", false);
            return await enter.ExecuteAsync(entry, by, default);
        });
    }
}
