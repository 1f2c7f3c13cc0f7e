using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Councils.Counting;

/// <summary>A teller writes down what was found in the box. Nothing of it shows to anybody but the tellers until another one confirms it.</summary>
public sealed class EnterPaperCount(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(EnterPaperCountRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseTellerAsync(request.BallotId, actor, ct) is { } refused)
        {
            return refused;
        }

        await using var work = await ledger.BeginAsync("councils.enter_paper_count", "Nhập kết quả kiểm phiếu", actor, ct);
        var running = await db.LockRunningAsync(request.BallotId, VoteMethod.PaperBallot, ct);
        if (running.Value is not { } ballot)
        {
            return running.Refusals.ToList();
        }

        var candidates = await db.EntitledAsync(ballot, ct);
        if (await RefusalsAsync(request, ballot, candidates, ct) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        await db.PaperCountLines.Where(l => l.BallotId == ballot.Id).ExecuteDeleteAsync(ct);
        await db.PaperCounts.Where(c => c.BallotId == ballot.Id).ExecuteDeleteAsync(ct);
        db.PaperCounts.Add(new PaperCount
        {
            BallotId = ballot.Id, Issued = request.Sheets.Issued!.Value, Returned = request.Sheets.Returned!.Value, Valid = request.Sheets.Valid!.Value,
            Invalid = request.Sheets.Invalid!.Value, Note = Typed.Clean(request.Note), EnteredBy = actor.PersonId!.Value, EnteredAt = work.At,
        });
        await db.SaveChangesAsync(ct);
        db.PaperCountLines.AddRange(request.Marks.Select(m => new PaperCountLine
        {
            BallotId = ballot.Id, NominationId = m.NominationId, YesVotes = m.Yes!.Value, NoVotes = m.No!.Value,
        }));
        work.About("session", ballot.SessionId);
        return await work.CommitAsync(Done.Value, ct);
    }

    private async Task<List<Refusal>> RefusalsAsync(EnterPaperCountRequest request, Ballot ballot, List<EntitledOn> candidates, CancellationToken ct)
    {
        if (request.Marks.Count != candidates.Count || !candidates.Select(c => c.NominationId).ToHashSet().SetEquals(request.Marks.Select(m => m.NominationId)))
        {
            return [new PaperOutOfDate()];
        }

        var voters = await db.BallotVoters.CountAsync(v => v.BallotId == ballot.Id, ct);
        var marks = request.Marks.Select(m => (Typed: m, On: candidates.Single(c => c.NominationId == m.NominationId)))
            .Select(m => new MarksOn(m.On.NominationId, m.On.Name, m.Typed.Yes, m.Typed.No, m.On.Members)).ToList();
        var refusals = TellersCount.Refusals(request.Sheets, marks, voters).Select(r => r is InvalidField { Field: { } field } && !field.StartsWith("Marks", StringComparison.Ordinal)
            ? r with { Field = $"{nameof(request.Sheets)}.{field}" } : r).ToList();
        return Typed.Clean(request.Note).Length > 1000 ? [.. refusals, new InvalidField(nameof(request.Note), "Ghi chú không quá 1000 ký tự. Viết gọn lại.")] : refusals;
    }
}

/// <param name="Note">Why sheets were invalid or did not come back.</param>
public sealed record EnterPaperCountRequest(Guid BallotId, SheetCount Sheets, IReadOnlyList<MarksTyped> Marks, string? Note);

public sealed record MarksTyped(Guid NominationId, int? Yes, int? No);
