namespace ComplaintsPortal.Web.Setup;

/// <summary>HEAD is answered wherever GET is, by the same endpoint under the same powers; the server leaves the body out.</summary>
public static class HeadRequests
{
    public static TBuilder AnswerHeadAsGet<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder
    {
        // Last, once every convention has said its methods.
        endpoints.Finally(endpoint =>
        {
            if (endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault() is { } known
                && known.HttpMethods.Contains(HttpMethods.Get) && !known.HttpMethods.Contains(HttpMethods.Head))
            {
                endpoint.Metadata.Add(new HttpMethodMetadata([.. known.HttpMethods, HttpMethods.Head], known.AcceptCorsPreflight));
            }
        });
        return endpoints;
    }
}
