using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Tests.Organisation;

/// <summary>Every promise of the two procedures, as its owner wrote it, stands among the commitments with its measure (R35).</summary>
[Trait("Rule", "R35")]
public sealed class ProcedurePromiseTests
{
    public static TheoryData<string, string, string, CommitmentMeasure> Promises => new()
    {
        { "ccs", "Une confirmation écrite ou par email sera systématiquement demandée", "confirmation-ecrite", CommitmentMeasure.WrittenConfirmationAsked },
        { "ccs", "procède aux opérations suivantes", "enregistrement", CommitmentMeasure.Registered },
        { "ccs", "une demande d'information complémentaire serait adressée", "complement", CommitmentMeasure.InformationRequested },
        { "ccs", "dans un délai de 10 jours ouvrables à compter de la réception", "delai", CommitmentMeasure.AnsweredInTime },
        { "ccs", "Sont consignées au registre des réclamations", "dossier", CommitmentMeasure.FileComplete },
        { "ccs", "suivi qualitatif et chronologique", "suivi", CommitmentMeasure.Registered },
        { "ccs", "CCS s'engage à répondre aux demandes d'information", "avancement", CommitmentMeasure.ProgressAnswered },
        { "ccs", "un organisme médiateur peut être saisi", "mediateur", CommitmentMeasure.MediatorNamed },
        { "ccs", "CCS privilégie en priorité une issue positive", "issue-positive", CommitmentMeasure.SolutionSought },
        { "ktp-prod", "est invitée à formaliser son mécontentement", "formulaire", CommitmentMeasure.WrittenConfirmationAsked },
        { "ktp-prod", "disponible sur demande directe", "formulaire", CommitmentMeasure.WrittenConfirmationAsked },
        { "ktp-prod", "traitement raisonnable et rapide", "traitement-rapide", CommitmentMeasure.AnsweredInTime },
        { "ktp-prod", "Chaque réclamation doit être consignée", "consignation", CommitmentMeasure.Registered },
        { "ktp-prod", "des mesures de traitement sont mises en place rapidement", "mesures", CommitmentMeasure.SolutionSought },
        { "ktp-prod", "est averti des modalités de traitement", "modalites", CommitmentMeasure.Acknowledged },
        { "ktp-prod", "une réponse appropriée dans les meilleurs délais", "reponse", CommitmentMeasure.AnsweredInTime },
        { "ktp-prod", "le recours à un Médiateur externe peut être requis", "mediateur", CommitmentMeasure.MediatorNamed },
        { "ktp-prod", "La confidentialité des données à caractère personnel est respectée", "confidentialite", CommitmentMeasure.Kept },
        { "ktp-prod", "Identifier et centraliser", "centralisation", CommitmentMeasure.Registered },
        { "ktp-prod", "Traiter la réclamation dans les délais", "delais", CommitmentMeasure.AnsweredInTime },
        { "ktp-prod", "Veiller à la satisfaction du client", "satisfaction", CommitmentMeasure.SolutionSought },
        { "ktp-prod", "Mettre en place des actions correctives", "actions-correctives", CommitmentMeasure.SolutionSought },
        { "ktp-prod", "Établir et suivre des indicateurs", "indicateurs", CommitmentMeasure.ReportMade },
        { "ktp-prod", "avant inscription au Registre des Réclamations", "complement", CommitmentMeasure.InformationRequested },
        { "ktp-prod", "Chaque réclamation est consignée dans un Registre", "consignation", CommitmentMeasure.Registered },
        { "ktp-prod", "Chaque réclamation fera en outre l'objet d'un dossier distinct", "dossier", CommitmentMeasure.FileComplete },
        { "ktp-prod", "pendant une durée de 7 (sept) ans", "conservation", CommitmentMeasure.Kept },
        { "ktp-prod", "établit un rapport annuel", "rapport", CommitmentMeasure.ReportMade },
    };

    [Theory]
    [MemberData(nameof(Promises))]
    public void Procedure_Promise_StandsAmongTheCommitments(string name, string sentence, string id, CommitmentMeasure measure)
    {
        var profile = ProfileFiles.Read(name);

        Assert.Contains(sentence, profile.Procedure.Text, StringComparison.Ordinal);
        Assert.Equal(measure, profile.Commitments.Single(c => c.Id == id).Measure);
    }

    [Theory]
    [InlineData("ccs")]
    [InlineData("ktp-prod")]
    public void Commitments_OfAProcedure_AllComeFromASentenceOfIt(string name)
    {
        var proven = Promises.Where(row => (string)row[0] == name).Select(row => (string)row[2]).ToHashSet();

        Assert.All(ProfileFiles.Read(name).Commitments, c => Assert.Contains(c.Id, proven));
    }
}
