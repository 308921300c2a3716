using System.Reflection;
using ComplaintsPortal.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;

namespace ComplaintsPortal.Web.Tests.Upgrades;

#pragma warning disable EF1001 // The list of migrations is EF's own; there is no other way to a program with one more.

/// <summary>The migrations of a later version of the program: those of this one and one more.</summary>
internal sealed class NextVersion(
    ICurrentDbContext context, IDbContextOptions options, IMigrationsIdGenerator ids, IDiagnosticsLogger<DbLoggerCategory.Migrations> log)
    : MigrationsAssembly(context, options, ids, log)
{
    public const string Name = "29990101000000_Next";

    public override IReadOnlyDictionary<string, TypeInfo> Migrations =>
        base.Migrations.Append(new(Name, typeof(Next).GetTypeInfo())).ToDictionary();

    [DbContext(typeof(SqliteRegisterContext))]
    [Migration(Name)]
    private sealed class Next : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.AddColumn<string>("of_the_next_version", "notes", nullable: true);
    }
}
