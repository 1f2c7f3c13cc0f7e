using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.UnitReviews;

/// <summary>Keeps what is known of the unit's meeting so far; nothing is counted before it is concluded.</summary>
public sealed class SaveUnitReview(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<UnitReviewSaved>> ExecuteAsync(SaveUnitReviewRequest request, Actor actor, CancellationToken ct)
    {
        var found = await UnitReviewDesk.ToKeepAsync(db, request.BatchId, actor, ct);
        if (found.Value is not { } batch)
        {
            return found.Refusals.ToList();
        }

        var typed = Check(request, clock.Today());
        var review = await db.UnitReviews.FirstOrDefaultAsync(r => r.BatchId == request.BatchId, ct);
        typed.Refuse(review is { State: UnitReviewState.Concluded } ? new WrongState("Cuộc họp đã kết luận nên không sửa được. Mở lại cuộc họp rồi sửa.") : null);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        var roster = await db.RosterAsync(batch.Unit.Path, request.HeldOn!.Value, ct);
        await using var work = await ledger.BeginAsync("nominations.save_unit_review", "Ghi cuộc họp xét của đơn vị", actor, ct);
        if (review is null)
        {
            review = new UnitReview { Id = Guid.CreateVersion7(), BatchId = batch.Id, State = UnitReviewState.Draft, HeldOn = request.HeldOn.Value, CreatedAt = work.At, EditedAt = work.At };
            db.UnitReviews.Add(review);
        }
        else
        {
            db.Entry(review).Property(r => r.Version).OriginalValue = request.Version;
        }

        Write(review, request, roster, work.At);
        await WriteMembersAsync(review, request, roster, ct);
        await WriteVotesAsync(review, request, ct);
        work.About("batch", batch.Id);
        return await work.CommitAsync(new UnitReviewSaved(review.Id), ct);
    }

    private static Typed Check(SaveUnitReviewRequest request, DateOnly today)
    {
        var typed = new Typed();
        typed.Optional(request.Place, nameof(request.Place), "địa điểm", 300);
        typed.Refuse(AchievementText.MustFit(request.Guests, nameof(request.Guests), "Danh sách khách mời", 2000));
        typed.Refuse(AchievementText.MustFit(request.Opinions, nameof(request.Opinions), "Ý kiến", 20_000));
        typed.Refuse(AchievementText.MustFit(request.Conclusion, nameof(request.Conclusion), "Kết luận", 8000));
        typed.Refuse(request.HeldOn switch
        {
            null => new InvalidField(nameof(request.HeldOn), "Nhập ngày họp."),
            { } day when day > today.AddYears(1) || day < today.AddYears(-3) => new InvalidField(nameof(request.HeldOn), "Kiểm tra lại ngày họp: phải trong ba năm qua hoặc một năm tới."),
            _ => null,
        });
        typed.Refuse(request.EndedAt < request.HeldAt ? new InvalidField(nameof(request.EndedAt), "Giờ kết thúc đứng trước giờ bắt đầu.") : null);
        for (var i = 0; i < request.Members.Count; i++)
        {
            typed.Optional(request.Members[i].AbsenceReason, $"Members[{i}].AbsenceReason", "lý do vắng", 500);
        }

        for (var i = 0; i < request.Votes.Count; i++)
        {
            typed.Refuse(request.Votes[i] is { For: < 0 or > 100_000 } or { Against: < 0 or > 100_000 }
                ? new InvalidField($"Votes[{i}].For", "Số phiếu là số nguyên từ 0 đến số người dự họp.") : null);
        }

        return typed;
    }

    private static void Write(UnitReview review, SaveUnitReviewRequest request, IReadOnlyList<RosterPerson> roster, DateTimeOffset now)
    {
        var known = roster.Select(p => p.PersonId).ToHashSet();
        (review.HeldOn, review.HeldAt, review.EndedAt, review.EditedAt) = (request.HeldOn!.Value, request.HeldAt, request.EndedAt, now);
        review.Place = Typed.Clean(request.Place);
        review.ChairId = request.ChairId is { } chair && known.Contains(chair) ? chair : null;
        review.SecretaryId = request.SecretaryId is { } secretary && known.Contains(secretary) && secretary != review.ChairId ? secretary : null;
        review.Guests = AchievementText.Clean(request.Guests);
        review.Opinions = AchievementText.Clean(request.Opinions);
        review.Conclusion = AchievementText.Clean(request.Conclusion);
    }

    // The roster is that of the day of the meeting, whatever the page had shown: who left before it is not asked, who came is.
    private async Task WriteMembersAsync(UnitReview review, SaveUnitReviewRequest request, IReadOnlyList<RosterPerson> roster, CancellationToken ct)
    {
        var entries = request.Members.DistinctBy(m => m.PersonId).ToDictionary(m => m.PersonId);
        var saved = await db.UnitReviewMembers.Where(m => m.ReviewId == review.Id).ToDictionaryAsync(m => m.PersonId, ct);
        foreach (var person in roster)
        {
            if (!saved.Remove(person.PersonId, out var row))
            {
                row = new UnitReviewMember { ReviewId = review.Id, PersonId = person.PersonId, FullName = person.FullName };
                db.UnitReviewMembers.Add(row);
            }

            var entry = entries.GetValueOrDefault(person.PersonId) ?? new UnitReviewEntry(person.PersonId, true, false, null);
            (row.FullName, row.Position, row.Present, row.InWriting) = (person.FullName, person.Position, entry.Present, !entry.Present && entry.InWriting);
            row.AbsenceReason = entry.Present || Typed.Clean(entry.AbsenceReason) is not { Length: > 0 } reason ? null : reason;
        }

        db.UnitReviewMembers.RemoveRange(saved.Values);
    }

    private async Task WriteVotesAsync(UnitReview review, SaveUnitReviewRequest request, CancellationToken ct)
    {
        var subjects = await UnitReviewDesk.SubjectsOf(db, review.BatchId).Select(n => n.Id).ToListAsync(ct);
        var saved = await db.UnitReviewVotes.Where(v => v.ReviewId == review.Id).ToDictionaryAsync(v => v.NominationId, ct);
        foreach (var entry in request.Votes.DistinctBy(v => v.NominationId).Where(v => subjects.Contains(v.NominationId) && v is { For: not null, Against: not null }))
        {
            if (!saved.Remove(entry.NominationId, out var row))
            {
                row = new UnitReviewVote { ReviewId = review.Id, NominationId = entry.NominationId, VotesFor = 0, VotesAgainst = 0 };
                db.UnitReviewVotes.Add(row);
            }

            (row.VotesFor, row.VotesAgainst) = (entry.For!.Value, entry.Against!.Value);
        }

        db.UnitReviewVotes.RemoveRange(saved.Values);
    }
}

public sealed record SaveUnitReviewRequest
{
    public required Guid BatchId { get; init; }
    public uint Version { get; init; }
    public DateOnly? HeldOn { get; init; }
    public TimeOnly? HeldAt { get; init; }
    public TimeOnly? EndedAt { get; init; }
    public string? Place { get; init; }
    public Guid? ChairId { get; init; }
    public Guid? SecretaryId { get; init; }

    /// <summary>One a line.</summary>
    public string? Guests { get; init; }
    public IReadOnlyList<UnitReviewEntry> Members { get; init; } = [];
    public IReadOnlyList<UnitVoteEntry> Votes { get; init; } = [];
    public string? Opinions { get; init; }
    public string? Conclusion { get; init; }
}

/// <param name="InWriting">Absent, but gave a signed opinion that counts as a vote.</param>
public sealed record UnitReviewEntry(Guid PersonId, bool Present, bool InWriting, string? AbsenceReason);

public sealed record UnitVoteEntry(Guid NominationId, int? For, int? Against);

public sealed record UnitReviewSaved(Guid ReviewId);
