namespace ComplaintsPortal.Domain.Complaints;

/// <summary>In what capacity somebody complains (R8); any of them may.</summary>
public enum StakeholderType { Learner, Apprentice, Company, Funder, Trainer, OrderingOrganisation, FormerLearner, Representative, Other }
