using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Opinions;

/// <summary>Writes down what the body answered on each dossier; a late answer counts too and says so by its day.</summary>
public sealed class RecordOpinion(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RecordOpinionRequest request, Actor actor, CancellationToken ct)
    {
        var question = await OpinionAccess.FindAsync(db, request.RequestId, actor, ct);
        if (question is null)
        {
            return new NotFound();
        }

        var subjects = await db.OpinionSubjects.Where(s => s.RequestId == request.RequestId).ToListAsync(ct);
        var typed = Check(request, question, subjects, clock.Today());
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("nominations.record_opinion", $"Ghi ý kiến của {question.BodyName}", actor, ct);
        db.Entry(question).Property(q => q.Version).OriginalValue = request.Version;
        question.State = OpinionState.Answered;
        question.AnswerNumber = Typed.Clean(request.Number) is { Length: > 0 } number ? number : null;
        question.AnsweredOn = request.AnsweredOn;
        question.AnswerFileId = request.FileId ?? question.AnswerFileId;
        (question.AnsweredAt, question.AnsweredBy) = (work.At, actor.Name);
        foreach (var subject in subjects)
        {
            var entry = request.Answers.First(a => a.NominationId == subject.NominationId);
            (subject.Answer, subject.Note) = (entry.Answer, AchievementText.Clean(entry.Note));
            work.About("nomination", subject.NominationId);
        }

        work.About("opinion_request", question.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private static Typed Check(RecordOpinionRequest request, OpinionRequest question, List<OpinionSubject> subjects, DateOnly today)
    {
        var typed = new Typed();
        typed.Refuse(OpinionTransitions.Requests.Allows(question.State, OpinionState.Answered) ? null
            : new WrongState($"Câu hỏi này {question.State.Label().ToLowerInvariant()} nên không ghi trả lời nữa. Mở lại trang để xem."));
        typed.Optional(request.Number, nameof(request.Number), "số văn bản trả lời", 50);
        typed.Refuse(request.AnsweredOn switch
        {
            null => new InvalidField(nameof(request.AnsweredOn), "Nhập ngày của văn bản trả lời."),
            { } day when day > today => new InvalidField(nameof(request.AnsweredOn), "Ngày trả lời chưa tới."),
            { } day when day < question.AskedOn => new InvalidField(nameof(request.AnsweredOn), $"Ngày trả lời đứng trước ngày hỏi ({question.AskedOn.Written()})."),
            _ => null,
        });
        var answers = request.Answers.DistinctBy(a => a.NominationId).ToDictionary(a => a.NominationId);
        for (var i = 0; i < request.Answers.Count; i++)
        {
            var answer = request.Answers[i];
            typed.Refuse(answer.Answer is null ? new InvalidField($"Answers[{i}].Answer", "Chọn ý kiến đối với hồ sơ này.") : null);
            typed.Refuse(answer.Answer == OpinionAnswer.Objects && AchievementText.Clean(answer.Note).Length == 0 ? new InvalidField($"Answers[{i}].Note", "Không nhất trí thì ghi lý do cơ quan nêu.") : null);
            typed.Refuse(AchievementText.MustFit(answer.Note, $"Answers[{i}].Note", "Ghi chú", 2000));
        }

        typed.Refuse(subjects.Any(s => !answers.ContainsKey(s.NominationId)) ? new WrongState("Danh sách hồ sơ vừa thay đổi. Mở lại trang rồi ghi ý kiến.") : null);
        return typed;
    }
}

public sealed record RecordOpinionRequest
{
    public required Guid RequestId { get; init; }
    public required uint Version { get; init; }
    public string? Number { get; init; }
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>A file that KeepFile took; null keeps the one that is there.</summary>
    public Guid? FileId { get; init; }
    public IReadOnlyList<OpinionEntry> Answers { get; init; } = [];
}

public sealed record OpinionEntry(Guid NominationId, OpinionAnswer? Answer, string? Note);
