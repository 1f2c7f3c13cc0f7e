using ThiDua.Core.Foundation;

namespace ThiDua.Core.Honours;

/// <summary>Vietnamese words of this module.</summary>
public static class HonoursWords
{
    public static string Label(this RatingLevel level) => level switch
    {
        RatingLevel.Outstanding => "Hoàn thành xuất sắc nhiệm vụ",
        RatingLevel.Good => "Hoàn thành tốt nhiệm vụ",
        RatingLevel.Done => "Hoàn thành nhiệm vụ",
        RatingLevel.NotDone => "Không hoàn thành nhiệm vụ",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static string Label(this HistoryKind kind) => kind switch
    {
        HistoryKind.Awards => "Khen thưởng đã có",
        HistoryKind.Ratings => "Xếp loại hằng năm",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(this HistoryImportState state) => state switch
    {
        HistoryImportState.Received => "Chờ ghép cột",
        HistoryImportState.Queued => "Đang đọc",
        HistoryImportState.Checked => "Chờ nhập",
        HistoryImportState.Written => "Đã nhập",
        HistoryImportState.Undone => "Đã hủy nhập",
        HistoryImportState.Dropped => "Đã bỏ",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Label(this AwardStanding state) => state switch
    {
        AwardStanding.Standing => "Có hiệu lực",
        AwardStanding.Revoked => "Đã hủy bỏ",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>"Quyết định số 12/QĐ-SKHCN ngày 02/9/2024"; what is not known is left out.</summary>
    public static string Document(string? number, string? symbol, DateOnly? day)
    {
        var full = string.IsNullOrEmpty(symbol) ? number : string.IsNullOrEmpty(number) ? symbol : $"{number}/{symbol}";
        return (string.IsNullOrEmpty(full), day) switch
        {
            (false, { } on) => $"Quyết định số {full} ngày {on.Written()}",
            (false, null) => $"Quyết định số {full}",
            (true, { } on) => $"Quyết định ngày {on.Written()}",
            _ => "chưa ghi số quyết định",
        };
    }

    /// <summary>"Giấy khen của Giám đốc Sở"; the authority is left out when nobody wrote it or the name has it already.</summary>
    public static string AwardBy(string award, string authority) =>
        authority.Length == 0 || award.Contains(authority, StringComparison.OrdinalIgnoreCase) || award.Contains(" của ", StringComparison.Ordinal)
            ? award
            : $"{award} của {authority}";
}
