using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Signing;

/// <summary>Checks all signed files of a paper again, as after the agency has named another issuer. Older verdicts stay.</summary>
public sealed class RecheckFiles(ThiDuaDb db, Ledger ledger, JudgeFile judge) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RecheckFilesRequest request, Actor actor, CancellationToken ct)
    {
        var agencyId = await db.Decisions.Where(d => d.Id == request.DecisionId).Select(d => (Guid?)d.AgencyId).SingleOrDefaultAsync(ct);
        if (agencyId is not { } agency || !await DecisionAccess.MayReadAsync(db, agency, Permission.ReadDecisions, actor, ct))
        {
            return new NotFound();
        }

        if (!await SigningAccess.MayCarryAsync(db, agency, actor, ct))
        {
            return new NotAllowed();
        }

        var files = await db.RoundFiles.Where(f => f.Round.DecisionId == request.DecisionId && f.Step != SigningState.HandedOut).Select(f => f.FileId)
            .Union(db.IssuedPapers.Where(p => p.AboutId == request.DecisionId && p.Kind == IssuedPaperKind.SignedCopy).Select(p => p.FileId))
            .ToListAsync(ct);
        await using var work = await ledger.BeginAsync("signing.recheck", "Kiểm tra lại chữ ký số", actor, ct);
        foreach (var file in files)
        {
            await judge.ExecuteAsync(file, agency, actor, ct);
        }

        work.About("decision", request.DecisionId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RecheckFilesRequest
{
    public required Guid DecisionId { get; init; }
}
