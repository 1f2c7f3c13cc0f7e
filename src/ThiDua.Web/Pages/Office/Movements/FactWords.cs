using System.Globalization;
using ThiDua.Core.Movements;
using ThiDua.Core.Movements.Rules;

namespace ThiDua.Web.Pages.Office.Movements;

/// <summary>A fact in one line, for the closed row of the review.</summary>
public static class FactWords
{
    public static string Of(AwardOfferPart offer, PlanOptions options) =>
        $"{options.Awards.FirstOrDefault(a => a.Value == offer.AwardCode)?.Text.Split(" (")[0] ?? "Hình thức mới"} của {offer.Authority ?? "…"}: "
        + offer.Ceiling().Written();

    public static string Of(RequiredPaperPart paper) =>
        $"{paper.Name ?? "Giấy tờ mới"} ({MovementsWords.UnitKindsText(paper.UnitKinds)}; {paper.Level.Label()}{(paper.Mandatory ? "" : "; không bắt buộc")})";

    public static string Of(DeadlinePart deadline) =>
        $"{DeadlineMeaning.Written(deadline.Semantic, deadline.Day)}: {deadline.What ?? "thời hạn mới"}{(deadline.SilenceMeansNone ? " (quá hạn coi như không có hồ sơ)" : "")}";

    public static string Of(TargetPart target) =>
        target.Text is null ? "Chỉ tiêu mới"
        : target.Value is { } value ? $"{value.ToString("0.###", CultureInfo.GetCultureInfo("vi-VN"))} {target.UnitOfMeasure}: {target.Text}"
        : target.Text;

    public static string Of(AssignmentPart assignment) => $"{assignment.Kind.Label()}{(assignment.Assignee is null ? "" : $", {assignment.Assignee}")}: {assignment.Task ?? "nhiệm vụ mới"}";

    public static string Of(RecipientPart recipient) => recipient.Name is null ? "Nơi nhận mới" : recipient.Purpose is null ? recipient.Name : $"{recipient.Name} ({recipient.Purpose})";

    public static string Of(CriterionPart criterion) => $"{criterion.Subject.Label()}: {criterion.Text ?? "tiêu chí mới"}";

    public static string Of(LegalBasisPart basis) => basis.Text ?? "Căn cứ mới";

    /// <summary>What a doubt's fact is called.</summary>
    public static string Field(string field) => field switch
    {
        nameof(MovementPlan.Title) => "Trích yếu",
        nameof(MovementPlan.Name) => "Tên phong trào",
        nameof(MovementPlan.PlanNumber) => "Số",
        nameof(MovementPlan.PlanSymbol) => "Ký hiệu",
        nameof(MovementPlan.PlanDate) => "Ngày kế hoạch",
        nameof(MovementPlan.ParentPlan) => "Kế hoạch cấp trên",
        nameof(MovementPlan.PeriodText) => "Thời gian",
        nameof(MovementPlan.Theme) => "Chủ đề",
        nameof(MovementPlan.Slogan) => "Khẩu hiệu",
        nameof(MovementPlan.SloganDisplay) => "Treo khẩu hiệu",
        nameof(MovementPlan.Scope) => "Phạm vi",
        nameof(MovementPlan.Audience) => "Đối tượng",
        nameof(MovementPlan.SignerName) => "Người ký",
        _ => "Cả kế hoạch",
    };
}
