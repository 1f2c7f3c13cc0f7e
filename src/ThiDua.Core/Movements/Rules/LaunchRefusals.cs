using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements.Rules;

/// <summary>Everything a launch still lacks, all at once.</summary>
internal static class LaunchRefusals
{
    /// <summary>What the plan itself must have once it is issued.</summary>
    public static IEnumerable<Refusal> OfPlan(MovementPlan plan)
    {
        if (plan.PlanNumber is null)
        {
            yield return new LaunchLacks("Kế hoạch chưa có số. Lấy số ở văn thư rồi nhập vào phần Số, ký hiệu, ngày.", nameof(plan.PlanNumber));
        }

        if (plan.PlanSymbol is null)
        {
            yield return new LaunchLacks("Kế hoạch chưa có ký hiệu. Nhập ký hiệu, ví dụ KH-SKHCN.", nameof(plan.PlanSymbol));
        }

        if (plan.PlanDate is null)
        {
            yield return new LaunchLacks("Kế hoạch chưa có ngày ban hành. Nhập ngày ký kế hoạch.", nameof(plan.PlanDate));
        }

        if (plan.AwardOffers.Count == 0)
        {
            yield return new LaunchLacks("Kế hoạch chưa có hình thức khen thưởng nào. Thêm ít nhất một hình thức ở phần Hình thức khen thưởng.");
        }
    }

    public static IEnumerable<Refusal> Of(LaunchFacts facts)
    {
        foreach (var refusal in OfPlan(facts.Plan))
        {
            yield return refusal;
        }

        if (!facts.Reviewed)
        {
            yield return new LaunchLacks("Kế hoạch chưa được xác nhận rà soát. Mở màn hình Rà soát, xem từng mục rồi bấm Xác nhận đã rà soát.");
        }

        if (facts.LaunchedOn > facts.Today)
        {
            yield return new LaunchLacks($"Ngày phát động {facts.LaunchedOn.Written()} chưa tới. Chọn hôm nay hoặc một ngày trước đó.", "LaunchedOn");
        }
        else if (facts.LaunchedOn < facts.Plan.PlanDate)
        {
            yield return new LaunchLacks($"Ngày phát động đứng trước ngày kế hoạch ({facts.Plan.PlanDate.Value.Written()}). Sửa lại một trong hai ngày.", "LaunchedOn");
        }

        if (facts.Plan.StartsAtLaunch && facts.Plan.PeriodEnd < facts.LaunchedOn)
        {
            yield return new LaunchLacks($"Phong trào tính từ ngày phát động nhưng đã kết thúc ngày {facts.Plan.PeriodEnd.Value.Written()}. Sửa thời gian của phong trào.", "LaunchedOn");
        }

        if (facts.InvitedUnits == 0)
        {
            yield return new LaunchLacks("Chưa chọn đơn vị nào được mời đề nghị khen thưởng. Chọn ít nhất một đơn vị.", "InvitedUnitIds");
        }

        if (facts.DossiersEndAt <= facts.Now)
        {
            yield return new LaunchLacks("Hạn gửi hồ sơ đã qua. Sửa thời hạn trong phần Thời hạn rồi phát động.");
        }
    }
}

/// <param name="DossiersEndAt">Null when the plan sets no dossier deadline: a guidance paper may set it later.</param>
internal sealed record LaunchFacts(
    MovementPlan Plan, bool Reviewed, DateOnly LaunchedOn, DateOnly Today, DateTimeOffset Now, int InvitedUnits, DateTimeOffset? DossiersEndAt);
