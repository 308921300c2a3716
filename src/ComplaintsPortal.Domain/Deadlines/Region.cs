namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>Where the organisation is: decides the public holidays and the time zone (R17).</summary>
public enum Region
{
    Metropole,
    AlsaceMoselle,
    Guadeloupe,
    Martinique,
    Guyane,
    Reunion,
    Mayotte,
    SaintBarthelemy,
    SaintMartin,
    SaintPierreEtMiquelon,
}
