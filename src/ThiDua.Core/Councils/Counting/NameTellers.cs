using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Councils.Counting;

/// <summary>Names the two or three members who count a paper ballot, before it opens. The first of them heads the count.</summary>
public sealed class NameTellers(ThiDuaDb db, Ledger ledger, CouncilRulesQuery rules) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(NameTellersRequest request, Actor actor, CancellationToken ct)
    {
        var found = await db.SessionOfAsync(request.BallotId, actor, Permission.ManageSessions, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("councils.name_tellers", "Lập ban kiểm phiếu", actor, ct);
        var session = await db.LockSessionAsync(found.Value, ct);
        var ballot = await db.LockBallotAsync(request.BallotId, ct);
        if (ballot is not { Method: VoteMethod.PaperBallot, State: BallotState.Prepared })
        {
            return new WrongState("Chỉ chọn người kiểm phiếu cho lượt bỏ phiếu giấy chưa mở.");
        }

        var people = request.People.Distinct().ToList();
        if (await RefusalsAsync(session, ballot, people, ct) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        db.Tellers.RemoveRange(await db.Tellers.Where(t => t.BallotId == ballot.Id).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        db.Tellers.AddRange(people.Select((person, i) => new Teller { BallotId = ballot.Id, PersonId = person, IsHead = i == 0 }));
        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private async Task<List<Refusal>> RefusalsAsync(CouncilSession session, Ballot ballot, List<Guid> people, CancellationToken ct)
    {
        var rule = (await rules.AsOfAsync(session.HeldOn, ct)).Tellers;
        var (least, most) = (rule.Least ?? 2, rule.Most ?? 3);
        if (people.Count < least || people.Count > most)
        {
            return [new WrongNumberOfTellers(least, most) { Field = nameof(NameTellersRequest.People), Clause = rule.Citation }];
        }

        var members = await db.SessionMembers.AsNoTracking().Where(m => m.SessionId == session.Id && people.Contains(m.PersonId)).ToDictionaryAsync(m => m.PersonId, ct);
        var refusals = new List<Refusal>();
        foreach (var person in people)
        {
            var member = members.GetValueOrDefault(person);
            if (member is not { Present: true })
            {
                refusals.Add(new TellerNotThere(member?.FullName ?? "Người được chọn") { Field = nameof(NameTellersRequest.People) });
            }
            else if (await db.IsRecusedAsync(ballot, person, ct))
            {
                refusals.Add(new TellerRecused(member.FullName) { Field = nameof(NameTellersRequest.People) });
            }
        }

        return refusals;
    }
}

/// <param name="People">Two or three members who are there; the first heads the count.</param>
public sealed record NameTellersRequest(Guid BallotId, IReadOnlyList<Guid> People);
