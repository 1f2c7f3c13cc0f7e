using ThiDua.Core.Foundation;
using ThiDua.Core.Movements.Rules;

namespace ThiDua.Core.Decisions.Selection;

/// <summary>The ceilings of an award offer against what would be chosen. No number in the plan means no ceiling, never zero.</summary>
public static class Ceilings
{
    public static Refusal? Refuse(Ceiling ceiling, Chosen chosen)
    {
        var shape = ceiling.Shape;
        if (shape.Either && chosen is { Collectives: > 0, Individuals: > 0 })
        {
            return new OnlyOneKind(ceiling) { Clause = ceiling.Clause };
        }

        return RefuseOver(ceiling, chosen.Total, shape.MaxTotal, shape.Either ? "tập thể hoặc cá nhân" : "tập thể, cá nhân")
            ?? RefuseOver(ceiling, chosen.Collectives, shape.MaxCollectives, "tập thể")
            ?? RefuseOver(ceiling, chosen.Individuals, shape.MaxIndividuals, "cá nhân");
    }

    private static CeilingReached? RefuseOver(Ceiling ceiling, int chosen, int? most, string whom) =>
        most is { } max && chosen > max ? new CeilingReached(ceiling, chosen, max, whom) { Clause = ceiling.Clause } : null;
}

/// <param name="Award">E.g. "Giấy khen của Giám đốc Sở".</param>
/// <param name="Clause">Which text sets the ceiling, e.g. "Kế hoạch số 12/KH-SKHCN: “không quá 10 tập thể, cá nhân”".</param>
/// <param name="FallbackAward">Where who misses this award goes; null when the plan names nothing.</param>
public sealed record Ceiling(string Award, CeilingShape Shape, string? Clause = null, string? FallbackAward = null)
{
    internal string Source => Clause is null ? "" : $" ({Clause})";

    internal string WhatNext => "Bỏ chọn một đề nghị" + (FallbackAward is null ? "." : $" hoặc chuyển sang danh sách {FallbackAward}.");
}

/// <summary>How many of each kind hold a place of the offer.</summary>
public readonly record struct Chosen(int Collectives, int Individuals)
{
    public int Total => Collectives + Individuals;
}

public sealed record CeilingReached(Ceiling Ceiling, int Chosen, int Most, string Whom) : Refusal(
    (Chosen == Most + 1 ? $"{Ceiling.Award} đã đủ {Most} {Whom}" : $"{Ceiling.Award} chỉ có {Most} chỗ cho {Whom}, đang chọn {Chosen}")
    + $"{Ceiling.Source}. {Ceiling.WhatNext}")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record OnlyOneKind(Ceiling Ceiling)
    : Refusal($"{Ceiling.Award} chỉ dành cho tập thể hoặc cá nhân, không chọn cả hai{Ceiling.Source}. {Ceiling.WhatNext}")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}
