namespace ComplaintsPortal.Domain.Complaints;

/// <summary>In what capacity somebody complains (R8); any of them may. <see cref="NotStated"/>: it is not known yet, an e-mail does not ask; the checklist does (R4).</summary>
public enum StakeholderType { Learner, Apprentice, Company, Funder, Trainer, OrderingOrganisation, FormerLearner, Representative, Other, NotStated }
