using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Proposals;

/// <summary>Accepts at one press the open lines whose subject and award are sure and on which nothing is doubted.</summary>
public sealed class AcceptCertainLines(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<ProposalSaved>> ExecuteAsync(AcceptCertainLinesRequest request, Actor actor, CancellationToken ct)
    {
        var found = await ProposalDesk.OpenAsync(db, request.ListId, actor, ct);
        if (found.Value is not { } list)
        {
            return found.Refusals.ToList();
        }

        db.Entry(list).Property(l => l.Version).OriginalValue = request.Version;
        var lines = await db.ProposalLines.Where(l => l.ListId == list.Id).OrderBy(l => l.Ordinal).ToListAsync(ct);
        var register = await ProposalDesk.RegisterAsync(db, list, lines, clock.Today(), ct);
        var shared = ProposalListQuery.SharedSubjects(lines);
        foreach (var line in lines.Where(l => l.Decision is LineDecision.Open && LineProposal.Judge(l, register, shared).IsCertain))
        {
            line.Decision = LineDecision.Accept;
        }

        await using var work = await ledger.BeginAsync("nominations.accept_certain_lines", "Chọn các dòng chắc chắn trong tờ trình", actor, ct);
        db.Entry(list).Property(l => l.Title).IsModified = true;
        work.About("proposal_list", list.Id);
        return await work.CommitAsync(new ProposalSaved(lines.Count(l => l.Decision is LineDecision.Accept), lines.Count(l => l.Decision is LineDecision.Open)), ct);
    }
}

public sealed record AcceptCertainLinesRequest(Guid ListId, uint Version);
