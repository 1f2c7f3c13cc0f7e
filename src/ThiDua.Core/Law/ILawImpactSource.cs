using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law;

/// <summary>
/// What today's open work says under the law as it stands. The preview of a change of law asks once before and once after the change,
/// inside one transaction that is rolled back, and shows what differs. Found by type.
/// Judge by the law of LawDay.InView (today, or the day the change begins to hold).
/// Read through the unit of work, untracked: a tracked row would still hold what the law said before.
/// </summary>
public interface ILawImpactSource : IQuery
{
    /// <summary>Heading in the preview, e.g. "Tiền thưởng trong quyết định dự thảo".</summary>
    string Heading { get; }

    /// <summary>Who may see the names behind the counts; the others see how many change.</summary>
    Permission Reads { get; }

    /// <summary>One line for each open case, whole agency, of which Value is what the law makes of it. Closed cases do not move and stay out.</summary>
    Task<IReadOnlyList<LawImpactLine>> SnapshotAsync(CancellationToken ct);
}

/// <param name="Subject">Table name, e.g. "nomination".</param>
/// <param name="Id">The case; with Subject and Part it must be one of a kind in the snapshot.</param>
/// <param name="Label">Its name on screen.</param>
/// <param name="Url">Where it opens.</param>
/// <param name="Value">What the law makes of it, in words, e.g. "710.000 đồng" or "Thiếu: Biên bản".</param>
public sealed record LawImpactLine(string Subject, Guid Id, string Label, string Url, string Value)
{
    /// <summary>Tells several lines of one case apart, e.g. the guard's code.</summary>
    public string Part { get; init; } = "";

    /// <summary>Path of the unit it belongs to; names show only to who may read there. Null: to everyone who has the permission.</summary>
    public string? UnitPath { get; init; }
}
