namespace ComplaintsPortal.Domain.Complaints;

public enum ActorKind { Staff, Complainant, Portal }
