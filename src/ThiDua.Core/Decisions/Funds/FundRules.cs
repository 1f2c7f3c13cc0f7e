using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>What the fund of a year may spend: exact fractions, whole đồng.</summary>
public static class FundRules
{
    /// <summary>The most that organising may take of the year's income; null when no row of law limits it.</summary>
    public static decimal? MostForOrganisation(decimal income, FundShare? rule) =>
        rule is null ? null : decimal.Floor(income * rule.Numerator / rule.Denominator);

    /// <summary>Costs of organising stay within their share of the fund (TT 143/2025/TT-BTC Điều 2 khoản 3).</summary>
    /// <param name="already">Đồng of organisation costs entered before.</param>
    public static Refusal? OrganisationWithinItsShare(decimal amount, decimal already, decimal income, FundShare? rule) =>
        MostForOrganisation(income, rule) is { } most && already + amount > most
            ? new OverOrganisationShare(most - already, most, rule!.Percent) { Clause = rule.Citation }
            : null;

    /// <summary>An allowance is at most the ceiling of its role, for each person and sitting.</summary>
    public static Refusal? AllowanceWithinCeiling(decimal each, AllowanceRole role, AllowanceLimit? ceiling) =>
        ceiling is not null && each > ceiling.Amount
            ? new OverAllowanceCeiling(role.Label(), each, ceiling.Amount) { Clause = ceiling.Citation }
            : null;

    /// <param name="left">Đồng not spent and not promised to other decisions.</param>
    public static Refusal? DecisionWithinFund(decimal total, decimal? left, int year, string? reason) =>
        left is { } rest && total > rest && string.IsNullOrWhiteSpace(reason) ? new OverFund(total, rest, year) : null;
}

/// <param name="Citation">Điều, khoản of which text.</param>
public sealed record FundShare(int Numerator, int Denominator, string Citation, Certainty Certainty)
{
    public string Percent => $"{Money.Coefficient(100m * Numerator / Denominator)} %";
}

/// <param name="Amount">Đồng a person and sitting.</param>
public sealed record AllowanceLimit(decimal Amount, string Citation, Certainty Certainty);

public sealed record OverOrganisationShare : Refusal
{
    public OverOrganisationShare(decimal left, decimal most, string percent) : base(
        $"Chi tổ chức thi đua, khen thưởng không quá {percent} Quỹ, tức {most.Written()}; còn được chi {Math.Max(0, left).Written()}. Giảm số tiền hoặc ghi bổ sung nguồn thu của Quỹ trước.") => Field = "Amount";

    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record OverAllowanceCeiling : Refusal
{
    public OverAllowanceCeiling(string role, decimal each, decimal most) : base(
        $"Mức bồi dưỡng {role} là {each.Written()} mỗi người mỗi buổi, tối đa {most.Written()}. Giảm mức chi.") => Field = "Amount";
}

public sealed record OverFund : Refusal
{
    public OverFund(decimal total, decimal left, int year) : base(
        $"Tiền thưởng {total.Written()} vượt số còn lại của Quỹ thi đua, khen thưởng năm {year} là {left.Written()}. Ghi bổ sung nguồn thu của Quỹ, hoặc ghi lý do và nguồn chi rồi ban hành.") => Field = "FundReason";

    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record FundNotOpen(int Year) : Refusal($"Quỹ thi đua, khen thưởng năm {Year} chưa mở. Mở quỹ năm {Year} trước khi ghi.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record FundOverspent(decimal Missing) : Refusal($"Quỹ đang chi vượt nguồn {Missing.Written()} nên chưa khóa sổ được. Ghi bổ sung nguồn thu hoặc hủy khoản ghi nhầm trước.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}
