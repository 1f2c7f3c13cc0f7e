namespace ThiDua.Core.Records.Register;

public static class RegisterWords
{
    public static string Label(this PaperType type) => type switch
    {
        PaperType.Decision => "Quyết định",
        PaperType.Amendment => "Quyết định sửa đổi",
        PaperType.Cancellation => "Quyết định hủy bỏ",
        PaperType.Restoration => "Quyết định khôi phục",
        PaperType.Submission => "Tờ trình",
        PaperType.Minutes => "Biên bản họp",
        PaperType.AmendedMinutes => "Biên bản bổ sung, đính chính",
        PaperType.Invitation => "Giấy mời",
        PaperType.OfficialLetter => "Công văn",
        PaperType.Plan => "Kế hoạch",
        PaperType.Notice => "Thông báo",
        PaperType.Report => "Báo cáo",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>"05/QĐ-SKHCN": numbers below 10 get a leading zero (NĐ 30/2020, Phụ lục I, mục II.3).</summary>
    public static string Reference(string number, string symbol) =>
        (number.Length == 1 && char.IsAsciiDigit(number[0]) ? $"0{number}" : number) + (symbol.Length > 0 ? $"/{symbol}" : "");

    /// <summary>Where the module that issued the paper shows it.</summary>
    /// <param name="amendedId">What the amended paper comes from: an amendment of minutes is shown with them.</param>
    public static string UrlOf(RegisterSource source, Guid sourceId, Guid? amendedId) => source switch
    {
        RegisterSource.Decision => $"/quyet-dinh/{sourceId}",
        RegisterSource.MinutesAmendment => $"/hoi-dong/phien/{amendedId}/bien-ban",
        RegisterSource.Session => $"/hoi-dong/phien/{sourceId}/bien-ban",
        RegisterSource.Invitation => $"/hoi-dong/phien/{sourceId}/giay-moi",
        RegisterSource.ReminderLetter => $"/don-doc/cong-van/{sourceId}",
        _ => $"/van-ban/{sourceId}",
    };
}
