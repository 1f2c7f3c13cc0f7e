using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Councils.Counting;

/// <summary>Biên bản kiểm phiếu. The law gives no form; this is the usual one: who counts, sheets out and in, a table of marks, what it comes to.</summary>
public static class CountingMinutesPaper
{
    /// <summary>A session counts several votes on one day: the award tells their papers apart.</summary>
    public static string FileName(CountingMinutes minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{FileNames.Plain($"Bien ban kiem phieu {minutes.Award}")}-{minutes.HeldOn:yyyy-MM-dd}-vong-{minutes.Round}.docx");

    public static Paper Write(CountingMinutes minutes) => new()
    {
        Letterhead = new Letterhead(minutes.AgencyName, minutes.CouncilName),
        Issued = new PlaceAndDate(minutes.PlaceName, PaperDate.Of(minutes.HeldOn)),
        Title = new NamedTitle("Biên bản kiểm phiếu", $"Bỏ phiếu kín xét {minutes.Award}{RoundWords(minutes.Round)}"),
        Body =
        [
            new NumberedHeading(NumberLevel.Section, "Ban kiểm phiếu"),
            .. minutes.Tellers.Select((name, i) => new Bullet($"{name}{(i == 0 ? ", Trưởng ban" : ", thành viên")}{(i == minutes.Tellers.Count - 1 ? "." : ";")}")),
            new NumberedHeading(NumberLevel.Section, "Số phiếu"),
            .. Sheets(minutes),
            new NumberedHeading(NumberLevel.Section, "Kết quả"),
            new Paragraph($"Tỷ lệ đạt: {minutes.Threshold}."),
            Table(minutes),
            new Paragraph($"Có {minutes.Lines.Count(l => l.Passed)}/{minutes.Lines.Count} đề nghị đạt tỷ lệ."),
            new Paragraph($"Kết quả do {minutes.EnteredBy} lập, {minutes.ConfirmedBy} kiểm tra và xác nhận. Biên bản được đọc trước phiên họp./."),
        ],
        Signatures = [.. minutes.Tellers.Take(2).Reverse().Select((name, i) => new Signature([i == 0 && minutes.Tellers.Count > 1 ? "Thành viên" : "Trưởng ban kiểm phiếu"], name))],
    };

    public static string RoundWords(int round) => round > 1 ? string.Create(CultureInfo.InvariantCulture, $", vòng {round}") : "";

    private static IEnumerable<Block> Sheets(CountingMinutes minutes)
    {
        yield return new Paragraph($"Tổng số thành viên Hội đồng: {minutes.TotalMembers}; có mặt, được bỏ phiếu tại phiên họp: {minutes.PresentMembers}.");
        yield return new Paragraph($"Số người được phát phiếu trong lượt này: {minutes.Voters}"
            + (minutes.Envelopes > 0 ? $", trong đó {minutes.Envelopes} thành viên vắng mặt gửi phiếu trong phong bì dán kín." : "."));
        yield return new Paragraph($"Số phiếu phát ra: {minutes.Issued}; thu về: {minutes.Returned}; hợp lệ: {minutes.Valid}; không hợp lệ: {minutes.Invalid}.");
        if (minutes.Note.Length > 0)
        {
            yield return new Paragraph($"Ghi chú: {minutes.Note}");
        }
    }

    private static TableBlock Table(CountingMinutes minutes) => new(
        [
            new("TT", 9, TextAlignment.Centred), new("Họ và tên / Tên tập thể", 56), new("Đồng ý", 20, TextAlignment.Centred), new("Không đồng ý", 22, TextAlignment.Centred),
            new("Phiếu có tên", 20, TextAlignment.Centred), new("Kết quả", 33),
        ],
        [
            .. minutes.Lines.Select((line, i) => new CellsRow(
            [
                (i + 1).ToString(CultureInfo.InvariantCulture), line.SubjectTitle.Length > 0 ? $"{line.SubjectName}\n{line.SubjectTitle}" : line.SubjectName,
                $"{line.Yes}/{line.Denominator}", line.No.ToString(CultureInfo.InvariantCulture), line.Sheets.ToString(CultureInfo.InvariantCulture),
                line.Passed ? "Đạt" : $"Không đạt (cần {line.Needed})",
            ])),
        ]);
}
