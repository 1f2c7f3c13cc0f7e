using ThiDua.Core.Foundation;
using ThiDua.Core.Movements.Rules;

namespace ThiDua.Core.Decisions.Selection;

/// <summary>The ceilings of an award offer against what would be chosen. No number in the plan means no ceiling, never zero.</summary>
public static class Ceilings
{
    public static Refusal? Refuse(Ceiling ceiling, Chosen chosen) => Refuse(ceiling, chosen, CeilingFacts.None);

    public static Refusal? Refuse(Ceiling ceiling, Chosen chosen, CeilingFacts facts)
    {
        if (ceiling.Shape.Either && chosen is { Collectives: > 0, Individuals: > 0 })
        {
            return new OnlyOneKind(ceiling) { Clause = ceiling.Clause };
        }

        return Lines(ceiling, chosen, facts).FirstOrDefault(l => l.Used > l.Most) is { } over
            ? new CeilingReached(ceiling, over) { Clause = over.Citation ?? ceiling.Clause }
            : null;
    }

    /// <summary>Every number that bounds the award, with what is used of it and how it came about.</summary>
    public static IReadOnlyList<CeilingLine> Lines(Ceiling ceiling, Chosen chosen, CeilingFacts facts) =>
        [.. Numbers(ceiling.Shape, chosen), .. Rates(ceiling.Shape.Rate, chosen, facts), .. PerUnit(ceiling.Shape.PerUnit, facts), .. facts.LawCaps.Select(OfLaw)];

    private static IEnumerable<CeilingLine> Numbers(CeilingShape shape, Chosen chosen)
    {
        if (shape.MaxTotal is { } total)
        {
            yield return new CeilingLine(shape.Either ? "tập thể hoặc cá nhân" : "tập thể, cá nhân", chosen.Total, total);
        }

        if (shape.MaxCollectives is { } collectives)
        {
            yield return new CeilingLine("tập thể", chosen.Collectives, collectives);
        }

        if (shape.MaxIndividuals is { } individuals)
        {
            yield return new CeilingLine("cá nhân", chosen.Individuals, individuals);
        }
    }

    private static IEnumerable<CeilingLine> Rates(CeilingRate? rate, Chosen chosen, CeilingFacts facts)
    {
        if (rate?.Collectives is { } collectives)
        {
            yield return new CeilingLine("tập thể", chosen.Collectives, CeilingRate.Places(collectives, facts.BaseCollectives)) { How = How(collectives, facts.BaseCollectives, "tập thể") };
        }

        if (rate?.Individuals is { } individuals)
        {
            yield return new CeilingLine("cá nhân", chosen.Individuals, CeilingRate.Places(individuals, facts.BaseIndividuals)) { How = How(individuals, facts.BaseIndividuals, "cá nhân") };
        }

        string How(decimal percent, int counted, string whom) =>
            $"{CeilingRate.Percent(percent)} của {CeilingShape.Count(counted)} {whom} {facts.BaseWords}, làm tròn xuống";
    }

    private static IEnumerable<CeilingLine> PerUnit(CeilingPerUnit? perUnit, CeilingFacts facts) =>
        perUnit is null ? [] : facts.Units.Where(u => perUnit.IsFor(u.Kind)).SelectMany(unit => new[]
        {
            perUnit.Collectives is { } collectives ? new CeilingLine($"tập thể của {unit.Name}", unit.Chosen.Collectives, collectives) { OfUnit = unit.Name } : null,
            perUnit.Individuals is { } individuals ? new CeilingLine($"cá nhân của {unit.Name}", unit.Chosen.Individuals, individuals) { OfUnit = unit.Name } : null,
        }).OfType<CeilingLine>();

    private static CeilingLine OfLaw(LawCap cap) =>
        new("cá nhân", cap.Used, CeilingRate.Places(cap.Percent, cap.Counted))
        {
            How = $"{CeilingRate.Percent(cap.Percent)} của {CeilingShape.Count(cap.Counted)} {cap.OfAward}, làm tròn xuống",
            Citation = cap.Citation,
        };
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

/// <summary>What a rate, a ceiling per unit and a cap of the law are counted against.</summary>
/// <param name="BaseWords">E.g. "tham gia (đếm theo nhân sự của các đơn vị được mời)".</param>
/// <param name="Units">Places held by the units that propose; units without any may be left out.</param>
public sealed record CeilingFacts(int BaseCollectives, int BaseIndividuals, string BaseWords, IReadOnlyList<UnitChosen> Units, IReadOnlyList<LawCap> LawCaps)
{
    public static readonly CeilingFacts None = new(0, 0, "", [], []);
}

public sealed record UnitChosen(string Name, Organizations.UnitKind Kind, Chosen Chosen);

/// <param name="Used">Who holds, or would hold, the capped award in the agency and year.</param>
/// <param name="Counted">Who holds the award that it is a share of.</param>
public sealed record LawCap(decimal Percent, int Used, int Counted, string OfAward, string Citation);

/// <summary>One bound: whom it counts, how many hold a place, how many may.</summary>
/// <param name="How">How the number came about, when the plan does not say it itself.</param>
public sealed record CeilingLine(string Whom, int Used, int Most, string? How = null)
{
    /// <summary>The law's own citation, when the law and not the plan sets it.</summary>
    public string? Citation { get; init; }

    /// <summary>The unit that a ceiling per unit counts.</summary>
    public string? OfUnit { get; init; }
}

public sealed record CeilingReached(Ceiling Ceiling, CeilingLine Line) : Refusal(Words(Ceiling, Line))
{
    public int Chosen => Line.Used;

    public int Most => Line.Most;

    public override RefusalKind Kind => RefusalKind.Conflict;

    private static string Words(Ceiling ceiling, CeilingLine line) =>
        (line.Used == line.Most + 1 ? $"{ceiling.Award} đã đủ {line.Most} {line.Whom}" : $"{ceiling.Award} chỉ có {line.Most} chỗ cho {line.Whom}, đang chọn {line.Used}")
        + (line.How is null ? "" : $", bằng {line.How}") + (line.Citation is null ? ceiling.Source : $" ({line.Citation})") + $". {ceiling.WhatNext}";
}

public sealed record OnlyOneKind(Ceiling Ceiling)
    : Refusal($"{Ceiling.Award} chỉ dành cho tập thể hoặc cá nhân, không chọn cả hai{Ceiling.Source}. {Ceiling.WhatNext}")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}
