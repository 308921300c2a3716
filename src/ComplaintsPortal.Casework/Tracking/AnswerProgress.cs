using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Tracking;

/// <summary>Staff answer the question where it stands; the answer leaves as a letter (R31).</summary>
public sealed class AnswerProgress(Casebook casebook, Correspondence letters)
{
    public Task ExecuteAsync(string reference, Guid questionId, string answer, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            async change =>
            {
                var question = (await change.Records.QuestionsAsync(change.Complaint.Id, cancellation)).SingleOrDefault(q => q.Id == questionId)
                    ?? throw new NoSuchCaseException();
                question.Reply(answer, by, change.Now);
                change.Journal(ActNames.ProgressAnswered, Facts.Of(("question", questionId)), Contents.Answer(question));
                letters.Write(change, LetterKind.ProgressAnswer, LetterFields.Answered(question.Text, answer));
            },
            cancellation);
}
