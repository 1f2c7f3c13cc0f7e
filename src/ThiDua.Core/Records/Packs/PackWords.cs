namespace ThiDua.Core.Records.Packs;

/// <summary>Vietnamese words of packs, the same on the page, in folder names and in the index.</summary>
public static class PackWords
{
    public static string Label(this PackStep step) => step switch
    {
        PackStep.Plan => "Kế hoạch",
        PackStep.Guidance => "Hướng dẫn, đôn đốc",
        PackStep.Dossiers => "Hồ sơ đề nghị",
        PackStep.Summary => "Tổng hợp",
        PackStep.Council => "Hội đồng",
        PackStep.Upward => "Trình cấp trên",
        PackStep.Decision => "Quyết định",
        PackStep.Certificates => "Giấy khen",
        PackStep.Payment => "Chi thưởng",
        PackStep.Report => "Báo cáo",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public static string Label(this PackStanding standing) => standing switch
    {
        PackStanding.Issued => "Đã ban hành",
        PackStanding.Received => "Văn bản nhận vào",
        PackStanding.Draft => "Dự thảo",
        PackStanding.Sheet => "Bảng, biểu mẫu",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };

    public static string Label(this PackRunState state) => state switch
    {
        PackRunState.Queued => "Chờ đóng gói",
        PackRunState.Making => "Đang đóng gói",
        PackRunState.Ready => "Đã đóng gói",
        PackRunState.Cancelled => "Đã dừng",
        PackRunState.Failed => "Chưa đóng gói được",
        PackRunState.Gone => "Đã hết hạn tải",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>"05-Hoi-dong".</summary>
    public static string Folder(this PackStep step) => $"{(int)step + 1:00}-{Foundation.FileNames.Plain(step.Label())}";
}
