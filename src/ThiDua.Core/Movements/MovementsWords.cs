using ThiDua.Core.Organizations;

namespace ThiDua.Core.Movements;

/// <summary>The module's values in the words of the office.</summary>
public static class MovementsWords
{
    public static string Label(this MovementState state) => state switch
    {
        MovementState.Draft => "Đang rà soát",
        MovementState.Launched => "Đang nhận hồ sơ",
        MovementState.Reviewing => "Đang xét",
        MovementState.Decided => "Đã quyết định",
        MovementState.Awarded => "Đã trao",
        MovementState.Closed => "Đã tổng kết",
        MovementState.Cancelled => "Đã hủy",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Label(this DeadlineSemantic semantic) => semantic switch
    {
        DeadlineSemantic.Before => "trước ngày",
        DeadlineSemantic.OnOrBefore => "đến hết ngày",
        DeadlineSemantic.NoLaterThan => "chậm nhất ngày",
        DeadlineSemantic.On => "trong ngày",
        DeadlineSemantic.InMonth => "trong tháng",
        DeadlineSemantic.ByQuarter => "trong quý",
        DeadlineSemantic.From => "từ ngày",
        DeadlineSemantic.Open => "không ấn định ngày",
        _ => throw new ArgumentOutOfRangeException(nameof(semantic)),
    };

    public static string Label(this DeadlineKind kind) => kind switch
    {
        DeadlineKind.Registration => "Đăng ký thi đua",
        DeadlineKind.Dossiers => "Gửi hồ sơ đề nghị khen thưởng",
        DeadlineKind.OfficeReview => "Thường trực tổng hợp, thẩm định",
        DeadlineKind.Council => "Hội đồng họp xét",
        DeadlineKind.Decision => "Ban hành quyết định, trình khen",
        DeadlineKind.Report => "Báo cáo",
        DeadlineKind.Other => "Việc khác",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(this DeadlineAudience audience) => audience switch
    {
        DeadlineAudience.Units => "Các đơn vị",
        DeadlineAudience.Office => "Thường trực thi đua",
        _ => throw new ArgumentOutOfRangeException(nameof(audience)),
    };

    public static string Label(this CriterionSubject subject) => subject switch
    {
        CriterionSubject.Common => "Chung",
        CriterionSubject.Collective => "Đối với tập thể",
        CriterionSubject.Individual => "Đối với cá nhân",
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    public static string Label(this CriterionLogic logic) => logic switch
    {
        CriterionLogic.AllOf => "phải đạt tất cả tiêu chí",
        CriterionLogic.OneOf => "đạt một trong các tiêu chí",
        _ => throw new ArgumentOutOfRangeException(nameof(logic)),
    };

    public static string Label(this PaperKind kind) => kind switch
    {
        PaperKind.Submission => "Tờ trình",
        PaperKind.Minutes => "Biên bản họp xét",
        PaperKind.AchievementReport => "Báo cáo thành tích",
        PaperKind.InitiativeCertificate => "Giấy chứng nhận sáng kiến",
        PaperKind.Other => "Giấy tờ khác",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(this PaperLevel level) => level switch
    {
        PaperLevel.Batch => "một bản cho cả đợt đề nghị của đơn vị",
        PaperLevel.Nomination => "mỗi hồ sơ một bản",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static string Label(this AssignmentKind kind) => kind switch
    {
        AssignmentKind.Task => "Nhiệm vụ",
        AssignmentKind.Publicity => "Tuyên truyền",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(this RateBase of) => of switch
    {
        RateBase.Participants => "số tham gia phong trào",
        RateBase.Nominated => "số được đề nghị",
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };

    /// <summary>Who owes a paper, e.g. "đơn vị trực thuộc, công đoàn"; empty list = every unit.</summary>
    public static string UnitKindsText(IReadOnlyCollection<UnitKind> kinds) =>
        kinds.Count == 0 ? "mọi đơn vị đề nghị" : string.Join(", ", kinds.Order().Select(Plain));

    private static string Plain(UnitKind kind) => kind switch
    {
        UnitKind.Agency => "cơ quan",
        UnitKind.Office => "văn phòng",
        UnitKind.Division => "phòng chuyên môn",
        UnitKind.Subordinate => "đơn vị trực thuộc",
        UnitKind.TradeUnion => "công đoàn",
        UnitKind.YouthUnion => "đoàn thanh niên",
        UnitKind.PartyCell => "tổ chức đảng",
        UnitKind.Other => "tổ chức khác",
        UnitKind.OutsideAgency => "cơ quan, tổ chức ngoài",
        UnitKind.Commune => "xã, phường, đặc khu",
        UnitKind.Enterprise => "doanh nghiệp, hợp tác xã",
        UnitKind.School => "cơ sở giáo dục",
        UnitKind.Citizen => "công dân",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
