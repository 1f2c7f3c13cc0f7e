using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Movements.Rules;

/// <summary>
/// How many of one award a movement may give: joint ("không quá 10 tập thể, cá nhân"), separate ("không quá 5 tập thể và 10 cá nhân"),
/// either/or ("01 tập thể hoặc 01 cá nhân"), a rate ("10 % tập thể, 5 % cá nhân tham gia"), per unit ("01 cá nhân/01 ban"), several of them
/// at once, or no ceiling at all. Null is "no ceiling", never zero.
/// </summary>
public sealed record CeilingShape(int? MaxCollectives, int? MaxIndividuals, int? MaxTotal, bool Either)
{
    public static readonly CeilingShape None = new(null, null, null, false);

    public CeilingRate? Rate { get; init; }

    public CeilingPerUnit? PerUnit { get; init; }

    public bool IsNone => !IsNumber && Rate is null && PerUnit is null;

    private bool IsNumber => MaxCollectives is not null || MaxIndividuals is not null || MaxTotal is not null;

    /// <summary>As a plan would write it.</summary>
    public string Written() =>
        IsNone ? "không giới hạn số lượng"
        : string.Join("; ", new[] { IsNumber ? Numbers() : null, Rate?.Written(), PerUnit?.Written() }.OfType<string>());

    /// <summary>Refuses shapes that mean nothing; field is the prefix of the form's properties, e.g. "AwardOffers[1]".</summary>
    public IEnumerable<Refusal> Refusals(string field) => CeilingShapeRefusals.Of(this, field);

    internal static string Count(int count) => count.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));

    // Plans write "01 tập thể hoặc 01 cá nhân".
    internal static string Padded(int count) => count < 10 ? $"0{count}" : Count(count);

    private string Numbers() =>
        Either && MaxTotal is { } one ? $"{Padded(one)} tập thể hoặc {Padded(one)} cá nhân"
        : (MaxCollectives, MaxIndividuals, MaxTotal) switch
        {
            (null, null, { } total) => $"không quá {Count(total)} tập thể, cá nhân",
            ({ } collectives, null, null) => $"không quá {Count(collectives)} tập thể, không giới hạn cá nhân",
            (null, { } individuals, null) => $"không giới hạn tập thể, không quá {Count(individuals)} cá nhân",
            ({ } collectives, { } individuals, null) => $"không quá {Count(collectives)} tập thể và {Count(individuals)} cá nhân",
            var (collectives, individuals, total) =>
                $"không quá {Count(total!.Value)} tập thể, cá nhân" + (collectives is { } c ? $", trong đó không quá {Count(c)} tập thể" : "") + (individuals is { } i ? $", không quá {Count(i)} cá nhân" : ""),
        };
}

/// <summary>Ceilings in per cent; the product is rounded down: 10 % of 19 is 1.</summary>
public sealed record CeilingRate(decimal? Collectives, decimal? Individuals, RateBase Of)
{
    /// <summary>Exact: decimal hundredths, never floating point.</summary>
    public static int Places(decimal percent, int counted) => (int)decimal.Floor(percent * counted / 100m);

    public string Written() =>
        "không quá " + string.Join(", ", new[] { Share(Collectives, "tập thể"), Share(Individuals, "cá nhân") }.OfType<string>())
        + (Of is RateBase.Participants ? " tham gia" : " được đề nghị");

    internal static string Percent(decimal percent) => percent.ToString("0.###", CultureInfo.GetCultureInfo("vi-VN")) + " %";

    private static string? Share(decimal? percent, string whom) => percent is { } p ? $"{Percent(p)} {whom}" : null;
}

/// <param name="Kinds">Kinds of proposing unit that it is for; empty = every unit.</param>
public sealed record CeilingPerUnit(int? Collectives, int? Individuals, IReadOnlyList<UnitKind> Kinds)
{
    public bool IsFor(UnitKind kind) => Kinds.Count == 0 || Kinds.Contains(kind);

    public string Written() =>
        (Kinds.Count == 0 ? "mỗi đơn vị" : $"mỗi {MovementsWords.UnitKindsText(Kinds)}") + " không quá "
        + string.Join(", ", new[] { Collectives is { } c ? $"{CeilingShape.Padded(c)} tập thể" : null, Individuals is { } i ? $"{CeilingShape.Padded(i)} cá nhân" : null }.OfType<string>());
}
