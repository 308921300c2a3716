using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintsPortal.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ClosedAndAddressed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }
    }
}
