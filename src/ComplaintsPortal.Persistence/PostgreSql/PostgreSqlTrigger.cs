namespace ComplaintsPortal.Persistence.PostgreSql;

/// <summary>A trigger as the catalogue keeps it: how it is called, and the body of the function it calls, which bears its name.</summary>
internal sealed record PostgreSqlTrigger(string Name, string Definition, string Body)
{
    /// <summary>What makes it, also in place of one that is there.</summary>
    public string Statement(string table) => $"""
        CREATE OR REPLACE FUNCTION {Name}() RETURNS trigger LANGUAGE plpgsql AS $wall${Body}$wall$;
        DROP TRIGGER IF EXISTS {Name} ON {table};
        {Definition};
        """;
}
