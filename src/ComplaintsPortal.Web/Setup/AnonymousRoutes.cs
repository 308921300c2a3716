using Microsoft.AspNetCore.Authorization;

namespace ComplaintsPortal.Web.Setup;

/// <summary>Every route a stranger may call, by its pattern. All others want a signed-in member of staff.</summary>
public static class AnonymousRoutes
{
    public static IReadOnlyList<string> Patterns { get; } =
    [
        "",
        "reclamation", "reclamation/accuse/{secret}", "reclamation/accuse/{secret}/telecharger",
        "reclamation/formulaire", "reclamation/formulaire.pdf",
        "suivi", "suivi/{secret}", "suivi/{secret}/formulaire", "suivi/lien-perdu", "suivi/fermer",
        // The complainant's own case: no account, the tracking session decides.
        "suivi/dossier", "suivi/dossier/formulaire", "suivi/dossier/accuse", "suivi/dossier/reponse/{reply:guid}", "suivi/dossier/reponse/{reply:guid}/document/{id:guid}",
        "suivi/dossier/question", "suivi/dossier/adresse", "suivi/dossier/information", "suivi/dossier/contestation", "suivi/dossier/maintien",
        "suivi/dossier/retrait", "suivi/dossier/avis", "suivi/dossier/promesse",
        "procedure", "confidentialite", "accessibilite", "mentions-legales",
        "compte/connexion", "compte/premier/{secret}", "compte/invitation/{secret}",
        "theme.css",
        "erreur/{status:int}",
        "health/live", "health/ready",
    ];

    private static readonly HashSet<string> Known = Patterns.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens the endpoints of the list and no other.</summary>
    public static TBuilder OpenToStrangers<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint =>
        {
            if (endpoint is RouteEndpointBuilder route && Known.Contains(route.RoutePattern.RawText?.Trim('/') ?? ""))
            {
                endpoint.Metadata.Add(new AllowAnonymousAttribute());
            }
        });
        return endpoints;
    }
}
