using System.Globalization;

namespace ThiDua.Core.Nominations;

/// <summary>States and kinds in the words of the office.</summary>
public static class NominationsWords
{
    public static string Label(this NominationState state) => state switch
    {
        NominationState.Draft => "Đang soạn",
        NominationState.Submitted => "Đã gửi",
        NominationState.Returned => "Trả lại",
        NominationState.Accepted => "Đã tiếp nhận",
        NominationState.Withdrawn => "Đã rút",
        NominationState.Selected => "Được chọn",
        NominationState.NotSelected => "Không được chọn",
        NominationState.Awarded => "Đã khen thưởng",
        NominationState.Struck => "Đưa ra khỏi danh sách",
        NominationState.Refused => "Cấp trên không đồng ý",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Label(this BatchState state) => state switch
    {
        BatchState.Draft => "Đang soạn",
        BatchState.Submitted => "Đã gửi",
        BatchState.NoDossier => "Không có hồ sơ",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Label(this ReportMode mode) => mode switch
    {
        ReportMode.OnScreen => "Viết trên màn hình",
        ReportMode.Uploaded => "Tải lên tệp",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    /// <summary>"10:32" in Việt Nam.</summary>
    public static string ClockTime(this DateTimeOffset instant) => instant.ToOffset(TimeSpan.FromHours(7)).ToString("HH:mm", CultureInfo.InvariantCulture);
}
