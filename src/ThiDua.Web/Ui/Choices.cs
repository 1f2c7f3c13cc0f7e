using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Organizations;

namespace ThiDua.Web.Ui;

/// <summary>Lists for select boxes.</summary>
public static class Choices
{
    /// <param name="none">Text of the empty choice; null when one must be taken.</param>
    public static IReadOnlyList<SelectListItem> Of<TEnum>(Func<TEnum, string> label, string? none = null, params TEnum[] except)
        where TEnum : struct, Enum =>
        [.. None(none), .. Enum.GetValues<TEnum>().Except(except).Select(v => new SelectListItem(label(v), v.ToString()))];

    /// <summary>Units in the order of the tree, children set in.</summary>
    public static IReadOnlyList<SelectListItem> Units(IEnumerable<UnitOption> units, string? none = null) =>
        [.. None(none), .. units.Select(u => new SelectListItem($"{new string('\u2003', u.Depth)}{u.Name}", u.Id.ToString()))];

    public static IReadOnlyList<SelectListItem> People(IEnumerable<PersonOption> people, string? none = null) =>
        [.. None(none), .. people.Select(p => new SelectListItem(p.UnitName.Length > 0 ? $"{p.FullName} ({p.UnitName})" : p.FullName, p.Id.ToString()))];

    private static SelectListItem[] None(string? text) => text is null ? [] : [new SelectListItem(text, "")];
}
