using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>Invented people with addresses under example.org (RFC 2606) and telephone numbers kept for fiction (Arcep: 01 99 00 …).</summary>
public static class DemoPeople
{
    private static readonly string[] FirstNames =
    [
        "Camille", "Léa", "Hugo", "Inès", "Mohamed", "Chloé", "Antoine", "Fatou", "Jules", "Maëlle", "Nicolas", "Aïcha", "Théo", "Manon",
        "Étienne", "Sarah", "Bastien", "Noémie", "Karim", "Élise", "Loïc", "Zoé", "Paul", "Anaïs", "Mathis", "Océane", "Rémi", "Salomé", "Yann", "Gaëlle",
        "Nadia", "Olivier", "Clémence", "Adrien", "Yasmine", "Pierre", "Lucie", "Samir", "Hélène", "Baptiste", "Leïla", "Gauthier", "Soraya", "Damien", "Justine", "Mehdi",
        "Cécile", "Romain", "Awa", "Florian", "Nathalie", "Thibault", "Marion", "Ibrahim", "Agathe", "Quentin", "Mariama", "Sylvain", "Aurélie", "Killian", "Perrine", "Youssef",
    ];

    private static readonly string[] LastNames =
    [
        "Martin", "Bernard", "Dubois", "Thomas", "Robert", "Petit", "Durand", "Leroy", "Moreau", "Simon", "Laurent", "Lefèvre", "Michel", "Garcia",
        "David", "Bertrand", "Roux", "Vincent", "Fournier", "Morel", "Girard", "André", "Lefort", "Mercier", "Dupont", "Lambert", "Bonnet", "François",
        "Martinez", "Legrand", "Garnier", "Faure", "Rousseau", "Blanc", "Guérin", "Muller", "Henry", "Nguyen", "Perrin", "Diallo", "Benali", "Le Goff",
        "Masson", "Marchand", "Duval", "Denis", "Dumont", "Lemaire", "Noël", "Meyer", "Dufour", "Meunier", "Brun", "Blanchard", "Giraud", "Joly", "Rivière", "Lucas", "Brunet",
        "Gaillard", "Barbier", "Arnaud", "Renard", "Roche", "Schmitt", "Roy", "Leroux", "Colin", "Vidal", "Caron", "Picard", "Fabre", "Aubert", "Lemoine", "Renaud", "Dumas",
        "Lacroix", "Olivier", "Philippe", "Bourgeois", "Benoît", "Rey", "Leclerc", "Payet", "Rolland", "Leclercq", "Guillaume", "Lecomte", "Lopez", "Jean", "Dupuy", "Guillot",
        "Hubert", "Berger", "Carpentier", "Sanchez", "Moulin", "Louis", "Deschamps", "Huet", "Vasseur", "Pérez", "Boucher", "Fleury", "Royer", "Klein", "Traoré", "Haddad",
    ];

    public static Complainant Draw(DemoDice dice, DemoStory story, OrganisationProfile profile)
    {
        var (first, last) = (dice.Pick(FirstNames), dice.Pick(LastNames));
        var account = dice.Between(1000, 9999).ToString(CultureInfo.InvariantCulture);
        return new Complainant
        {
            FirstName = first,
            LastName = last,
            StakeholderType = story.Type,
            Email = $"{Plain(first)}.{Plain(last)}{dice.Between(1, 99)}@example.org",
            Phone = dice.Chance(0.5) ? $"01 99 00 {dice.Between(10, 99)} {dice.Between(10, 99)}" : null,
            CustomerAccount = profile.Form.CustomerAccount == FieldRule.Required ? $"C-{account}" : null,
            TrainingAction = profile.TrainingActions.Count > 0 && (dice.Chance(0.8) || profile.Form.TrainingAction == FieldRule.Required)
                ? dice.Pick(profile.TrainingActions)
                : null,
            NothingConcernedReason = profile.TrainingActions.Count == 0 && profile.Form.TrainingAction == FieldRule.Required ? "Aucune action en cours" : null,
        };
    }

    private static string Plain(string name) => Folding.Fold(name).Replace(" ", "", StringComparison.Ordinal);
}
