namespace ComplaintsPortal.Domain.Organisation;

/// <summary>The fields of the form that differ between organisations. Required means: given, or a reasoned "none" (R4).</summary>
public sealed record FormFields(FieldRule Phone, FieldRule CustomerAccount, FieldRule TrainingAction);
