using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Proposals;

/// <summary>Sets a list aside: no dossier is made of it, the file stays.</summary>
public sealed class DropProposal(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(DropProposalRequest request, Actor actor, CancellationToken ct)
    {
        var found = await ProposalDesk.OpenAsync(db, request.ListId, actor, ct);
        if (found.Value is not { } list)
        {
            return found.Refusals.ToList();
        }

        db.Entry(list).Property(l => l.Version).OriginalValue = request.Version;
        await using var work = await ledger.BeginAsync("nominations.drop_proposal", $"Bỏ danh sách đọc từ tệp {list.File.Name}", actor, ct);
        (list.State, list.ClosedAt, list.ClosedBy) = (ProposalListState.Dropped, work.At, actor.Name);
        work.About("proposal_list", list.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record DropProposalRequest(Guid ListId, uint Version);
