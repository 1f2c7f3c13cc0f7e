using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Councils;

/// <summary>Opens the box of a secret ballot and counts: the first moment at which anybody learns a number.</summary>
public sealed class CloseBallot(ThiDuaDb db, Ledger ledger) : IOperation
{
    private static readonly Dictionary<Guid, BallotChoice> NothingNew = [];

    public async Task<Result<Done>> ExecuteAsync(CloseBallotRequest request, Actor actor, CancellationToken ct)
    {
        var session = await db.SessionOfAsync(request.BallotId, actor, Permission.ManageSessions, ct);
        if (!session.Succeeded)
        {
            return session.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("councils.close_ballot", "Kết thúc bỏ phiếu, công bố kết quả", actor, ct);
        var running = await db.LockRunningAsync(request.BallotId, VoteMethod.SecretBallot, ct);
        if (running.Value is not { } ballot)
        {
            return running.Refusals.ToList();
        }

        if (!request.EvenIfIncomplete && await MissingAsync(ballot, ct) is { } incomplete)
        {
            return incomplete;
        }

        var votes = await CountAsync(ballot, ct);
        await db.PourAsync(ballot.Id, null, NothingNew, ct);
        await RecordTurnoutAsync(ballot, work, ct);
        await db.WriteResultAsync(ballot, votes, work, ct);
        return await work.CommitAsync(Done.Value, ct);
    }

    // Only now, and all at once: entries written vote by vote would show the order of voting.
    private async Task RecordTurnoutAsync(Ballot ballot, Work work, CancellationToken ct)
    {
        var voted = await db.BallotVoters.AsNoTracking()
            .Where(v => v.BallotId == ballot.Id && v.HasVoted)
            .Select(v => new Participant(db.Set<Account>().Where(a => a.PersonId == v.PersonId).Select(a => (Guid?)a.Id).FirstOrDefault(), v.Person.FullName))
            .ToArrayAsync(ct);
        RandomNumberGenerator.Shuffle(voted.AsSpan());
        work.TookPart("councils.cast_ballot", "Đã bỏ phiếu", ballot.OpenedAt!.Value, "session", ballot.SessionId, voted);
    }

    private async Task<NotEverybodyVoted?> MissingAsync(Ballot ballot, CancellationToken ct)
    {
        var voters = await db.BallotVoters.AsNoTracking()
            .Where(v => v.BallotId == ballot.Id)
            .OrderBy(v => v.Person.GivenName).ThenBy(v => v.Person.FullName)
            .Select(v => new { v.HasVoted, v.Person.FullName })
            .ToListAsync(ct);
        var missing = voters.Where(v => !v.HasVoted).Select(v => v.FullName).ToList();
        return missing.Count == 0 ? null
            : new NotEverybodyVoted(voters.Count - missing.Count, voters.Count, string.Join(", ", missing)) { Field = nameof(CloseBallotRequest.EvenIfIncomplete) };
    }

    private async Task<List<CandidateVotes>> CountAsync(Ballot ballot, CancellationToken ct)
    {
        var box = await db.BallotPapers.AsNoTracking()
            .Where(p => p.BallotId == ballot.Id)
            .GroupBy(p => new { p.NominationId, p.Choice })
            .Select(g => new { g.Key.NominationId, g.Key.Choice, Slips = g.Count() })
            .ToListAsync(ct);
        int Slips(Guid nomination, BallotChoice choice) => box.SingleOrDefault(b => b.NominationId == nomination && b.Choice == choice)?.Slips ?? 0;
        return [.. (await db.EntitledAsync(ballot, ct))
            .Select(c => new CandidateVotes(c.NominationId, Slips(c.NominationId, BallotChoice.Yes), Slips(c.NominationId, BallotChoice.No), 0, c.Members))];
    }
}

/// <param name="EvenIfIncomplete">Close although some have not voted; they then count as not agreeing.</param>
public sealed record CloseBallotRequest(Guid BallotId, bool EvenIfIncomplete = false);
