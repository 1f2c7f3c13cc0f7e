using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Reports;

/// <summary>
/// Every figure of the closing report together with the rows that it counts: the number on the page is the number of rows behind it,
/// or the sum of their money, because there is nothing else it could come from.
/// </summary>
internal static class ClosingFigures
{
    public const string Units = "Đơn vị";
    public const string Dossiers = "Hồ sơ đề nghị";
    public const string Asked = "Đề nghị theo hình thức khen thưởng";
    public const string Pending = "Trong quá trình quyết định";
    public const string Money = "Tiền thưởng (Quỹ thi đua, khen thưởng của cơ quan)";

    public static IReadOnlyList<ReportFigure> Of(ReportRows rows) =>
        [.. UnitFigures(rows), .. DossierFigures(rows), .. AskedFigures(rows), .. AwardFigures(rows), .. PendingFigures(rows), .. MoneyFigures(rows)];

    /// <summary>Columns of the award table, each a figure of its own per award and in all.</summary>
    public static readonly IReadOnlyList<AwardColumn> AwardColumns =
    [
        new("tong", "Tổng số", _ => true),
        new("tap-the", "Tập thể", a => a.Kind is SubjectKind.Collective),
        new("ca-nhan", "Cá nhân", a => a.IsPerson),
        new("ho-gia-dinh", "Hộ gia đình", a => a.Kind is SubjectKind.Household),
        new("lanh-dao", "Lãnh đạo, quản lý", a => a is { IsPerson: true, IsLeader: true }),
        new("truc-tiep", "Trực tiếp", a => a is { IsPerson: true, IsLeader: false }),
        new("nu", "Nữ", a => a.IsWoman),
    ];

    private static IEnumerable<ReportFigure> UnitFigures(ReportRows rows)
    {
        yield return Count("don-vi-duoc-moi", "Được giao hoặc mời tham gia", _ => true);
        yield return Count("don-vi-tham-gia", "Tham gia (đã gửi hồ sơ)", u => u.Batch is BatchState.Submitted);
        yield return Count("don-vi-bao-khong", "Báo không có hồ sơ", u => u is { Batch: BatchState.NoDossier, ClosedBySystem: false });
        yield return Count("don-vi-im-lang", "Không gửi hồ sơ khi hết hạn (coi như không có)", u => u is { Batch: BatchState.NoDossier, ClosedBySystem: true });
        yield return Count("don-vi-ngoai", "Trong đó: đơn vị ngoài cơ quan", u => u.IsOutside);
        yield return Count("don-vi-chua-gui", "Chưa gửi", u => u.Batch is null or BatchState.Draft);

        ReportFigure Count(string key, string label, Func<UnitLine, bool> which) =>
            Figure(key, Units, label, rows.Units.Where(which).Select(u => new ReportRow(u.Name, u.Dossiers == 0 ? "Không có hồ sơ" : $"{u.Dossiers} hồ sơ", null, u.IsOutside ? $"/don-vi-ngoai/{u.Id}" : $"/don-vi/{u.Id}")));
    }

    private static IEnumerable<ReportFigure> DossierFigures(ReportRows rows)
    {
        yield return Count("ho-so", "Đã gửi", _ => true);
        yield return Count("ho-so-tap-the", "Trong đó: tập thể", d => d.Kind is SubjectKind.Collective);
        yield return Count("ho-so-ca-nhan", "Trong đó: cá nhân", d => d.Kind is SubjectKind.Individual);
        yield return Count("ho-so-ho-gia-dinh", "Trong đó: hộ gia đình", d => d.Kind is SubjectKind.Household);
        foreach (var state in Enum.GetValues<NominationState>().Where(s => s is not NominationState.Draft))
        {
            yield return Count($"ho-so-{EnumText.Of(state).Replace('_', '-')}", $"Trạng thái: {state.Label()}", d => d.State == state);
        }

        ReportFigure Count(string key, string label, Func<DossierLine, bool> which) => Figure(key, Dossiers, label, rows.Dossiers.Where(which).Select(Row));
    }

    private static IEnumerable<ReportFigure> AskedFigures(ReportRows rows) =>
        rows.Offers.Select((offer, index) => Figure(
            $"de-nghi-{index + 1}", Asked, offer.Award,
            rows.Dossiers.Where(d => d.OfferId == offer.Id && d.State is not NominationState.Withdrawn).Select(Row)));

    private static IEnumerable<ReportFigure> AwardFigures(ReportRows rows)
    {
        var granted = rows.Awards.Where(a => a.Outcome is ItemOutcome.Granted).ToList();
        foreach (var (award, prefix, which) in AwardGroups(rows))
        {
            foreach (var column in AwardColumns)
            {
                yield return Figure($"{prefix}-{column.Key}", award, column.Label, granted.Where(which).Where(column.Holds).Select(Row));
            }
        }
    }

    /// <summary>Each award of the plan, and all of them together.</summary>
    public static IEnumerable<(string Award, string Prefix, Func<AwardLine, bool> Which)> AwardGroups(ReportRows rows) =>
    [
        .. rows.Offers.Select((offer, index) => (offer.Award, $"khen-{index + 1}", (Func<AwardLine, bool>)(a => a.OfferId == offer.Id))),
        ("Tất cả hình thức khen thưởng", "khen", _ => true),
    ];

    private static IEnumerable<ReportFigure> PendingFigures(ReportRows rows)
    {
        yield return Count("cho-cap-tren", "Chờ cấp trên quyết định", a => a is { DecisionState: DecisionState.Issued, Outcome: ItemOutcome.Proposed });
        yield return Count("cap-tren-khong-tang", "Cấp trên không tặng", a => a.Outcome is ItemOutcome.Refused);
        yield return Count("gach-ten", "Lãnh đạo gạch tên hoặc trả lại", a => a.Outcome is ItemOutcome.Struck);

        ReportFigure Count(string key, string label, Func<AwardLine, bool> which) => Figure(key, Pending, label, rows.Awards.Where(which).Select(Row));
    }

    private static IEnumerable<ReportFigure> MoneyFigures(ReportRows rows)
    {
        var rewarded = rows.Awards.Where(a => a is { Outcome: ItemOutcome.Granted, LegalAmount: not null }).ToList();
        yield return Sum("tien-quy-dinh", "Theo quy định", rewarded, a => a.LegalAmount!.Value);
        yield return Sum("tien-da-chi", "Đã chi", rewarded.Where(a => a.PaidOn is not null), a => a.PaidAmount ?? a.LegalAmount!.Value);
        yield return Sum("tien-chua-chi", "Chưa chi", rewarded.Where(a => a.PaidOn is null), a => a.PaidAmount ?? a.LegalAmount!.Value);
    }

    private static ReportFigure Figure(string key, string group, string label, IEnumerable<ReportRow> rows)
    {
        var list = rows.ToList();
        return new ReportFigure(key, group, label, list.Count, IsMoney: false, list);
    }

    private static ReportFigure Sum(string key, string label, IEnumerable<AwardLine> awards, Func<AwardLine, decimal> money)
    {
        var list = awards.Select(a => Row(a) with { Money = money(a) }).ToList();
        return new ReportFigure(key, Money, label, list.Sum(r => r.Money ?? 0), IsMoney: true, list);
    }

    private static ReportRow Row(DossierLine d) => new(d.Name, $"{d.Title}{(d.Title.Length > 0 ? "; " : "")}{d.Unit}; {d.State.Label()}", null, $"/ho-so/{d.Id}");

    private static ReportRow Row(AwardLine a) =>
        new(a.Name, $"{a.Title}{(a.Title.Length > 0 ? "; " : "")}{a.Outcome.Label(a.DecisionKind)}; số {a.Reference}{(a.Day is { } day ? $" ngày {day.Written()}" : "")}", a.LegalAmount, $"/quyet-dinh/{a.DecisionId}");
}

internal sealed record AwardColumn(string Key, string Label, Func<AwardLine, bool> Holds);
