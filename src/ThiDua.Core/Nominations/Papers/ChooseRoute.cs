using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Papers;

/// <summary>
/// The dossier takes the simple route (tờ trình and a short report) in one of the five cases of Luật 06/2022/QH15, Điều 85, or goes back
/// to the full one. What was written stays: sections of the form left behind are shown until they are moved.
/// </summary>
public sealed class ChooseRoute(ThiDuaDb db, Ledger ledger, DossierRuleQuery rules, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(ChooseRouteRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DossierDesk.ToFillAsync(db, request.NominationId, actor, ct);
        if (found.Value is not { } dossier)
        {
            return found.Refusals.ToList();
        }

        if (!NominationAccess.MayPropose(actor, dossier.Batch.Unit.Path))
        {
            return new NotAllowed();
        }

        if (request.SimpleCase is { Length: > 0 } code && await RefusalAsync(dossier, code, ct) is { } refused)
        {
            return refused;
        }

        var simple = string.IsNullOrEmpty(request.SimpleCase) ? null : request.SimpleCase;
        await using var work = await ledger.BeginAsync(
            "nominations.choose_route", simple is null ? "Lập hồ sơ theo thủ tục thông thường" : "Lập hồ sơ theo thủ tục đơn giản", actor, ct);
        db.Entry(dossier).Property(n => n.Version).OriginalValue = request.Version;
        dossier.Route = simple is null ? DossierRoute.Normal : DossierRoute.Simple;
        dossier.SimpleCaseCode = simple;
        work.About("nomination", dossier.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private async Task<Refusal?> RefusalAsync(Nomination dossier, string code, CancellationToken ct)
    {
        var today = clock.Today();
        var known = await db.SimpleRouteCases.AsNoTracking().AnyAsync(c => c.Code == code && c.ValidFrom <= today && (c.ValidTo == null || c.ValidTo >= today), ct);
        var award = await db.Set<Movements.AwardOffer>().AsNoTracking().Where(o => o.Id == dossier.AwardOfferId)
            .Select(o => new { o.AwardCode, o.AwardKind.Name, o.AwardKind.Class }).FirstAsync(ct);
        var rule = await rules.ForAwardsAsync([award.AwardCode], DossierRoute.Simple, dossier.Batch.Unit.AgencyId, ct);
        return !known ? new InvalidField(nameof(ChooseRouteRequest.SimpleCase), "Chọn một trong các trường hợp được làm theo thủ tục đơn giản.")
            : award.Class == AwardClass.Title ? new SimpleRouteClosed($"{award.Name} là danh hiệu thi đua nên không xét theo thủ tục đơn giản. Lập hồ sơ theo thủ tục thông thường.") { Field = nameof(ChooseRouteRequest.SimpleCase) }
            : rule.Count == 0 ? new SimpleRouteClosed($"Danh mục chưa có quy định về thủ tục đơn giản cho {award.Name} vào ngày {today.Written()}. Lập hồ sơ theo thủ tục thông thường, hoặc đề nghị quản trị bổ sung quy định.") { Field = nameof(ChooseRouteRequest.SimpleCase) }
            : null;
    }
}

/// <param name="SimpleCase">Code of law.simple_route_case; null or empty: the full route.</param>
public sealed record ChooseRouteRequest(Guid NominationId, uint Version, string? SimpleCase);

public sealed record SimpleRouteClosed : Refusal
{
    public SimpleRouteClosed(string sentence) : base(sentence) => Clause = "Luật 06/2022/QH15, Điều 85 khoản 1";
}
