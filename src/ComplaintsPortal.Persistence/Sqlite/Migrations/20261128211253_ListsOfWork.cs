using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintsPortal.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ListsOfWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_complaints_lesson_owed_since_reference",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_status_due_on",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "IX_complaints_status_owner_id_due_on",
                table: "complaints");

            migrationBuilder.CreateIndex(
                name: "requests_to_remind",
                table: "information_requests",
                columns: new[] { "asked_on", "complaint_id" },
                filter: "answered_on IS NULL AND dropped_on IS NULL AND reminded_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "contestations_unanswered",
                table: "contestations",
                column: "complaint_id",
                filter: "answered_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "work_by_due_date",
                table: "complaints",
                columns: new[] { "due_on", "reference", "nature", "is_test", "confidential", "owner_id", "id", "closed_on", "replied_at", "paused_since" },
                filter: "closed_on IS NULL AND replied_at IS NULL AND paused_since IS NULL");

            migrationBuilder.CreateIndex(
                name: "work_by_status",
                table: "complaints",
                columns: new[] { "status", "received_on", "reference", "is_test", "confidential", "owner_id", "id", "closed_on", "replied_at" },
                filter: "closed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "work_of_nobody",
                table: "complaints",
                columns: new[] { "received_on", "reference", "is_test", "confidential", "owner_id", "id", "closed_on" },
                filter: "closed_on IS NULL AND owner_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "work_to_improve",
                table: "complaints",
                columns: new[] { "lesson_owed_since", "reference", "is_test", "confidential", "owner_id", "id" },
                filter: "lesson_owed_since IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "work_unanswered",
                table: "complaints",
                column: "written_complaint_on",
                filter: "closed_on IS NULL AND replied_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "requests_to_remind",
                table: "information_requests");

            migrationBuilder.DropIndex(
                name: "contestations_unanswered",
                table: "contestations");

            migrationBuilder.DropIndex(
                name: "work_by_due_date",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "work_by_status",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "work_of_nobody",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "work_to_improve",
                table: "complaints");

            migrationBuilder.DropIndex(
                name: "work_unanswered",
                table: "complaints");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_lesson_owed_since_reference",
                table: "complaints",
                columns: new[] { "lesson_owed_since", "reference" },
                filter: "lesson_owed_since IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_complaints_status_due_on",
                table: "complaints",
                columns: new[] { "status", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_complaints_status_owner_id_due_on",
                table: "complaints",
                columns: new[] { "status", "owner_id", "due_on" });
        }
    }
}
