using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours.Rules;
using ThiDua.Core.Law;

namespace ThiDua.Core.Honours.Imports;

/// <summary>Says what a list's own words for an award mean, and remembers it for the next list.</summary>
public sealed class SettleAwardNames(ThiDuaDb db) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(SettleAwardNamesRequest request, Actor actor, CancellationToken ct)
    {
        var found = await HonourAccess.ForStepAsync(db, request.ImportId, actor, [HistoryImportState.Checked], ct);
        if (found.Value is not { } import)
        {
            return found.Refusals.ToList();
        }

        var codes = await db.Set<AwardKind>().AsNoTracking().Select(k => k.Code).ToListAsync(ct);
        if (request.Answers.Any(a => a.Code is not null && !codes.Contains(a.Code)))
        {
            return new UnknownChoice();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var answer in request.Answers)
        {
            await db.Database.ExecuteSqlAsync($"""
                update honours.import_row set award_code = {answer.Code}, award_settled = true
                where import_id = {request.ImportId} and award_text = {answer.Award} and authority = {answer.Authority}
                """, ct);
            await db.Database.ExecuteSqlAsync($"""
                insert into honours.award_alias values ({import.AgencyId}, {AwardNaming.Plain(answer.Award)}, {AwardNaming.Plain(answer.Authority)}, {answer.Code})
                on conflict (agency_id, folded_award, folded_authority) do update set award_code = excluded.award_code
                """, ct);
        }

        await HistoryMatching.MarkTwiceAsync(db, request.ImportId, ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }
}

public sealed record SettleAwardNamesRequest(Guid ImportId, IReadOnlyList<AwardNameAnswer> Answers);

/// <param name="Code">Null: none of the catalogue, kept in its own words.</param>
public sealed record AwardNameAnswer(string Award, string Authority, string? Code);
