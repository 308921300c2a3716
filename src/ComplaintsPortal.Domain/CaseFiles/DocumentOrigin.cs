namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>Whose file it is. What came with the complaint is the complainant's and stays as it was (R10).</summary>
public enum DocumentOrigin { Complaint, Complainant, Staff, Portal }
