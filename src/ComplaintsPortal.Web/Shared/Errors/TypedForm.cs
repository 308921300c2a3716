namespace ComplaintsPortal.Web.Shared.Errors;

/// <summary>What a refused form held, to show it again: never a password, a file or the portal's own marks.</summary>
public static class TypedForm
{
    public static async Task<IReadOnlyList<TypedField>> ReadAsync(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
        {
            return [];
        }

        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return [.. form.Where(field => IsTyped(field.Key))
                .SelectMany(field => field.Value, (field, value) => new TypedField(field.Key, value ?? ""))
                .Where(field => field.Value.Length > 0)];
        }
        catch (Exception e) when (e is InvalidDataException or IOException or BadHttpRequestException)
        {
            return [];
        }
    }

    private static bool IsTyped(string name) =>
        !name.StartsWith("__", StringComparison.Ordinal)
        && name is not "Old" and not "Repeated" and not "Code"
        && !name.Contains("Password", StringComparison.OrdinalIgnoreCase);
}
