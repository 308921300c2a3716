using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintsPortal.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ClosedAndAddressed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "to",
                table: "letters",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(max)",
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "IX_letters_to",
                table: "letters",
                column: "to");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_closed_on",
                table: "complaints",
                column: "closed_on",
                filter: "closed_on IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_letters_to",
                table: "letters");

            migrationBuilder.DropIndex(
                name: "IX_complaints_closed_on",
                table: "complaints");

            migrationBuilder.AlterColumn<string>(
                name: "to",
                table: "letters",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(254)",
                oldMaxLength: 254,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");
        }
    }
}
