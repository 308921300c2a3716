namespace ComplaintsPortal.Domain.Complaints;

/// <summary>The words of the register's file and of the report's keys (contract.md): stable names that outsiders rely on.</summary>
public static class RegisterWords
{
    public static WordTable<Channel> Channels { get; } = new(
        (Channel.Web, "web"), (Channel.Email, "courriel"), (Channel.Post, "courrier"),
        (Channel.Telephone, "telephone"), (Channel.FaceToFace, "oral"));

    public static WordTable<Nature> Natures { get; } = new(
        (Nature.Complaint, "reclamation"), (Nature.Difficulty, "difficulte"), (Nature.Hazard, "alea"), (Nature.Request, "demande"));

    /// <summary>The file has no word for a capacity that is not known yet: it is "autre" there.</summary>
    public static WordTable<StakeholderType> Stakeholders { get; } = new(
        (StakeholderType.Learner, "apprenant"), (StakeholderType.Apprentice, "apprenti"), (StakeholderType.Company, "entreprise"),
        (StakeholderType.Funder, "financeur"), (StakeholderType.Trainer, "formateur"),
        (StakeholderType.OrderingOrganisation, "donneur-ordre"), (StakeholderType.FormerLearner, "ancien-apprenant"),
        (StakeholderType.Representative, "representant"), (StakeholderType.Other, "autre"),
        (StakeholderType.NotStated, "autre"));

    public static WordTable<Decision> Decisions { get; } = new(
        (Decision.Upheld, "fondee"), (Decision.PartlyUpheld, "partiellement-fondee"),
        (Decision.Rejected, "non-fondee"), (Decision.Other, "autre"));

    public static WordTable<Status> Statuses { get; } = new(
        (Status.Received, "recue"), (Status.AwaitingConfirmation, "confirmation-attendue"), (Status.Incomplete, "incomplete"),
        (Status.Registered, "inscrite"), (Status.InTreatment, "en-traitement"), (Status.Replied, "repondue"),
        (Status.Contested, "contestee"), (Status.Mediation, "mediation"), (Status.Closed, "cloturee"),
        (Status.Requalified, "requalifiee"), (Status.Withdrawn, "retiree"), (Status.ClosedUnregistered, "classee-sans-inscription"));

    public static WordTable<ClosingReason> ClosingReasons { get; } = new(
        (ClosingReason.Replied, "reponse"), (ClosingReason.Withdrawn, "retrait"), (ClosingReason.Unreachable, "injoignable"),
        (ClosingReason.Duplicate, "doublon"), (ClosingReason.Unregistered, "sans-inscription"));
}
