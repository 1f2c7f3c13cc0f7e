using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Selection;

/// <summary>The ceilings of an award offer against what would be chosen. No number in the plan means no ceiling, never zero.</summary>
public static class Ceilings
{
    public static Refusal? Refuse(Ceiling ceiling, Chosen chosen) =>
        ceiling.Either ? RefuseOver(ceiling, chosen.Total, ceiling.MaxTotal, "tập thể hoặc cá nhân")
        : RefuseOver(ceiling, chosen.Total, ceiling.MaxTotal, "tập thể, cá nhân")
            ?? RefuseOver(ceiling, chosen.Collectives, ceiling.MaxCollectives, "tập thể")
            ?? RefuseOver(ceiling, chosen.Individuals, ceiling.MaxIndividuals, "cá nhân");

    private static CeilingReached? RefuseOver(Ceiling ceiling, int chosen, int? most, string whom) =>
        most is { } max && chosen > max ? new CeilingReached(ceiling, chosen, max, whom) { Clause = ceiling.Clause } : null;
}

/// <param name="Award">E.g. "Giấy khen của Giám đốc Sở".</param>
/// <param name="Clause">Which text sets the ceiling, e.g. "Kế hoạch số 12/KH-SKHCN: “không quá 10 tập thể, cá nhân”".</param>
/// <param name="FallbackAward">Where who misses this award goes; null when the plan names nothing.</param>
public sealed record Ceiling(
    string Award, int? MaxCollectives, int? MaxIndividuals, int? MaxTotal, bool Either, string? Clause = null, string? FallbackAward = null)
{
    public bool IsOpen => MaxCollectives is null && MaxIndividuals is null && MaxTotal is null;

    /// <summary>"không quá 5 tập thể và 10 cá nhân" and its like.</summary>
    public string Words() =>
        Either ? $"{MaxTotal:00} tập thể hoặc {MaxTotal:00} cá nhân"
        : IsOpen ? "không giới hạn"
        : "không quá " + string.Join(" và ", Parts());

    private IEnumerable<string> Parts()
    {
        if (MaxTotal is { } total)
        {
            yield return $"{total} tập thể, cá nhân";
        }

        if (MaxCollectives is { } collectives)
        {
            yield return $"{collectives} tập thể";
        }

        if (MaxIndividuals is { } individuals)
        {
            yield return $"{individuals} cá nhân";
        }
    }
}

/// <summary>How many of each kind hold a place of the offer.</summary>
public readonly record struct Chosen(int Collectives, int Individuals)
{
    public int Total => Collectives + Individuals;
}

public sealed record CeilingReached : Refusal
{
    internal CeilingReached(Ceiling ceiling, int chosen, int most, string whom) : base(Say(ceiling, chosen, most, whom))
    {
    }

    public override RefusalKind Kind => RefusalKind.Conflict;

    private static string Say(Ceiling ceiling, int chosen, int most, string whom)
    {
        var source = ceiling.Clause is null ? "" : $" ({ceiling.Clause})";
        var state = chosen == most + 1 ? $"{ceiling.Award} đã đủ {most} {whom}" : $"{ceiling.Award} chỉ có {most} chỗ cho {whom}, đang chọn {chosen}";
        var elsewhere = ceiling.FallbackAward is null ? "" : $" hoặc chuyển sang danh sách {ceiling.FallbackAward}";
        return $"{state}{source}. Bỏ chọn một đề nghị{elsewhere}.";
    }
}
