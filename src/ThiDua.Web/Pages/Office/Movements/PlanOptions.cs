using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Web.Pages.Office.Movements;

/// <summary>What the selects of the plan's forms offer.</summary>
public sealed class PlanOptions(PlanChoices choices)
{
    public const string Key = "PlanOptions";

    public IEnumerable<SelectListItem> Awards { get; } = [new("Chọn hình thức", ""), .. choices.Awards.Select(a => new SelectListItem($"{a.Name} ({a.Level.Label()})", a.Code))];

    public IEnumerable<SelectListItem> Units { get; } = [new("Không gắn với một đơn vị", ""), .. choices.Units.Select(u => new SelectListItem(u.Name, u.Id.ToString()))];

    public IEnumerable<SelectListItem> People { get; } = [new("Không gắn với một người", ""), .. choices.People.Select(p => new SelectListItem(p.FullName, p.Id.ToString()))];

    public IEnumerable<SelectListItem> Forms { get; } =
    [
        new("Không theo mẫu trong danh mục", ""),
        .. choices.Forms.Select(f => new SelectListItem($"{f.Name}: {f.Meaning}", f.Id.ToString())),
    ];

    public IReadOnlyList<UnitChoice> UnitList => choices.Units;

    public static IEnumerable<SelectListItem> Semantics { get; } = Of<DeadlineSemantic>(s => s.Label());

    public static IEnumerable<SelectListItem> DeadlineKinds { get; } = Of<DeadlineKind>(k => k.Label());

    public static IEnumerable<SelectListItem> Audiences { get; } = Of<DeadlineAudience>(a => a.Label());

    public static IEnumerable<SelectListItem> Subjects { get; } = Of<CriterionSubject>(s => s.Label());

    public static IEnumerable<SelectListItem> Logics { get; } = Of<CriterionLogic>(l => l.Label());

    public static IEnumerable<SelectListItem> PaperKinds { get; } = Of<PaperKind>(k => k.Label());

    public static IEnumerable<SelectListItem> PaperLevels { get; } = Of<PaperLevel>(l => l.Label());

    public static IEnumerable<SelectListItem> RateBases { get; } = Of<RateBase>(b => b.Label());

    public static IEnumerable<SelectListItem> AssignmentKinds { get; } = Of<AssignmentKind>(k => k.Label());

    /// <summary>Kinds of proposing units that a paper can be asked of.</summary>
    public static IReadOnlyList<(UnitKind Kind, string Label)> UnitKinds { get; } =
        [.. Enum.GetValues<UnitKind>().Where(k => k is not UnitKind.Agency).Select(k => (k, MovementsWords.UnitKindsText([k])))];

    private static List<SelectListItem> Of<TEnum>(Func<TEnum, string> label)
        where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(v => new SelectListItem(label(v), v.ToString()))];
}
