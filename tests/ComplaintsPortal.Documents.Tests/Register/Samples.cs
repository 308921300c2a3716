using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reporting;

namespace ComplaintsPortal.Documents.Tests.Register;

internal static class Samples
{
    public static RegisterRow BareRow { get; } = new()
    {
        Reference = "2026-0002",
        Received = new(new DateOnly(2026, 3, 2)),
        Channel = Channel.FaceToFace,
        LastName = "Ő ﬁn",
        FirstName = "李",
        StakeholderType = StakeholderType.Other,
        Subject = "=SOMME(A1:A9)",
        Description = "'+1 ; \"entre guillemets\",\r\nfin 😀",
    };

    public static RegisterRow FullRow { get; } = new()
    {
        Reference = "2026-0001",
        RegisterNumber = "REC-2026-0001",
        Received = DayOrInstant.At(new DateTimeOffset(2026, 1, 31, 23, 59, 59, 123, TimeSpan.FromHours(1))),
        Channel = Channel.Web,
        Nature = Nature.Complaint,
        LastName = "Lefèvre",
        FirstName = "Anaïs",
        StakeholderType = StakeholderType.FormerLearner,
        Email = "anais.lefevre@exemple.test",
        Phone = "+33 6 12 34 56 78",
        PostalAddress = "3 rue des Lilas\n75011 Paris",
        CustomerAccount = "C-0042",
        TrainingAction = "Montage vidéo ; niveau 2",
        Subject = "Matériel indisponible",
        Description = "Les postes n’étaient pas prêts.\nPremière heure perdue.",
        RegisteredOn = new DateOnly(2026, 2, 2),
        Acknowledged = DayOrInstant.At(new DateTimeOffset(2026, 2, 1, 0, 0, 1, TimeSpan.FromHours(1))),
        DueOn = new DateOnly(2026, 2, 12),
        Replied = DayOrInstant.At(new DateTimeOffset(2026, 2, 10, 16, 30, 0, TimeSpan.FromHours(1))),
        Closed = new(new DateOnly(2026, 2, 20)),
        Status = Status.Closed,
        Category = "Moyens techniques",
        Owner = "Fanny Maltese",
        Decision = Decision.PartlyUpheld,
        Reply = "Bonjour,\n\nNous vous proposons une heure de plus.",
        Actions = [new(new DateOnly(2026, 2, 3), "Appel du formateur\n- postes vérifiés"), new(new DateOnly(2026, 2, 5), "Devis de réparation")],
        ClosingReason = ClosingReason.Replied,
        Consumer = true,
    };

    /// <summary>Rows that between them hold every word of the file.</summary>
    public static IEnumerable<RegisterRow> EveryWord()
    {
        for (var i = 0; i < Enum.GetValues<Status>().Length; i++)
        {
            yield return BareRow with
            {
                Reference = $"2026-{i + 10:0000}",
                Channel = (Channel)(i % Enum.GetValues<Channel>().Length),
                Nature = (Nature)(i % Enum.GetValues<Nature>().Length),
                StakeholderType = Capacities.All[i % Capacities.All.Count],
                Status = (Status)i,
                Decision = (Decision)(i % Enum.GetValues<Decision>().Length),
                ClosingReason = (ClosingReason)(i % Enum.GetValues<ClosingReason>().Length),
                Consumer = i % 2 == 0,
                Actions = [new(null, "Sans date")],
            };
        }
    }
}
