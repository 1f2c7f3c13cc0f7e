using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;

namespace ThiDua.Core.Nominations.Chase;

/// <summary>Records the number and date that the clerk of records gave the letter, and keeps its bytes as they went out.</summary>
public sealed class IssueReminderLetter(ThiDuaDb db, Ledger ledger, KeepWrittenPaper keep, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(IssueReminderLetterRequest request, Actor actor, CancellationToken ct)
    {
        var letter = await ReminderLetterDesk.FindAsync(db, request.LetterId, actor, Permission.RecordIssue, ct);
        if (letter is null)
        {
            return new NotFound();
        }

        var refusals = TextRules.All(
            letter.State is ReminderLetterState.Draft ? null : new LetterNotOpen(letter.State.Label()),
            IssueRules.NumberIsAPlainNumber(request.Number),
            IssueRules.DateIsNotInTheFuture(request.IssuedOn, clock.Today()),
            request.IssuedOn is { } day && day < VietnamTime.DayOf(letter.CreatedAt)
                ? new InvalidField(nameof(request.IssuedOn), $"Ngày {day.Written()} trước ngày lập công văn ({VietnamTime.DayOf(letter.CreatedAt).Written()}). Ghi đúng ngày văn thư cấp số.")
                : null);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var number = IssueRules.Normalised(request.Number!);
        var facts = ReminderLetterPaper.FactsOf(letter) with { Number = number, IssuedOn = request.IssuedOn };
        var kept = await keep.AsDocxAsync(ReminderWording.Paper, words => ReminderLetterPaper.Of(facts, words), ReminderLetterPaper.FileName(facts), actor, ct);
        if (!kept.Succeeded)
        {
            return kept.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("nominations.issue_reminder", $"Ban hành công văn đôn đốc số {number}/{letter.Symbol}", actor, ct);
        db.Entry(letter).Property(l => l.Version).OriginalValue = request.Version;
        (letter.State, letter.Number, letter.IssuedOn, letter.FileId) = (ReminderLetterState.Issued, number, request.IssuedOn, kept.Value.Id);
        (letter.IssuedAt, letter.IssuedBy) = (work.At, actor.Name);
        if (letter.MovementId is { } movement)
        {
            db.IssuedPapers.Add(new IssuedPaper
            {
                Id = Guid.CreateVersion7(), MovementId = movement, Kind = IssuedPaperKind.Reminder, AboutId = letter.Id, FileId = kept.Value.Id, IssuedAt = work.At, IssuedBy = actor.Name,
            });
            work.About("movement", movement);
        }

        work.About("reminder_letter", letter.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record IssueReminderLetterRequest
{
    public required Guid LetterId { get; init; }
    public required uint Version { get; init; }
    public string? Number { get; init; }
    public DateOnly? IssuedOn { get; init; }
}

internal static class ReminderLetterDesk
{
    public static async Task<ReminderLetter?> FindAsync(ThiDuaDb db, Guid id, Actor actor, Permission permission, CancellationToken ct)
    {
        var root = await Scopes.RootPathAsync(db, ct);
        return root is not null && actor.Can(permission, root)
            ? await db.ReminderLetters.Include(l => l.Agency).ThenInclude(a => a.StandingUnit).SingleOrDefaultAsync(l => l.Id == id, ct)
            : null;
    }
}
