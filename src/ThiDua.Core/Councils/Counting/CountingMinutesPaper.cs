using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Councils.Counting;

/// <summary>Biên bản kiểm phiếu. The law gives no form; this is the usual one: who counts, sheets out and in, a table of marks, what it comes to.</summary>
public static class CountingMinutesPaper
{
    /// <summary>A session counts several votes on one day: the award tells their papers apart.</summary>
    public static string FileName(CountingMinutes minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{FileNames.Plain($"Bien ban kiem phieu {minutes.Award}")}-{minutes.HeldOn:yyyy-MM-dd}-vong-{minutes.Round}.docx");

    /// <param name="words">The agency's sentences; null writes the shipped ones.</param>
    public static Paper Write(CountingMinutes minutes, PaperWords? words = null) => Written(minutes, (words ?? PaperWords.Shipped(CountingMinutesWording.Paper)).With(new()
    {
        ["hội_đồng"] = minutes.CouncilName, ["cơ_quan"] = minutes.AgencyName, ["hình_thức"] = minutes.Award, ["vòng"] = RoundWords(minutes.Round), ["ngày_họp"] = minutes.HeldOn.Written(),
        ["tỷ_lệ"] = minutes.Threshold, ["tổng_số_thành_viên"] = Figure(minutes.TotalMembers), ["số_có_mặt"] = Figure(minutes.PresentMembers), ["số_người_được_phát"] = Figure(minutes.Voters),
        ["phiếu_gửi"] = minutes.Envelopes > 0 ? $", trong đó {minutes.Envelopes} thành viên vắng mặt gửi phiếu trong phong bì dán kín" : "", ["phát_ra"] = Figure(minutes.Issued),
        ["thu_về"] = Figure(minutes.Returned), ["hợp_lệ"] = Figure(minutes.Valid), ["không_hợp_lệ"] = Figure(minutes.Invalid), ["số_đạt"] = Figure(minutes.Lines.Count(l => l.Passed)),
        ["số_đề_nghị"] = Figure(minutes.Lines.Count), ["người_lập"] = minutes.EnteredBy, ["người_xác_nhận"] = minutes.ConfirmedBy,
    }));

    private static Paper Written(CountingMinutes minutes, PaperVoice voice) => new()
    {
        Form = voice.Form,
        Letterhead = new Letterhead(minutes.AgencyName, minutes.CouncilName),
        Issued = new PlaceAndDate(minutes.PlaceName, PaperDate.Of(minutes.HeldOn)),
        Title = new NamedTitle("Biên bản kiểm phiếu", voice[CountingMinutesWording.About]),
        Body =
        [
            new NumberedHeading(NumberLevel.Section, "Ban kiểm phiếu"),
            .. minutes.Tellers.Select((name, i) => new Bullet($"{name}{(i == 0 ? ", Trưởng ban" : ", thành viên")}{(i == minutes.Tellers.Count - 1 ? "." : ";")}")),
            new NumberedHeading(NumberLevel.Section, "Số phiếu"),
            .. Sheets(minutes, voice),
            new NumberedHeading(NumberLevel.Section, "Kết quả"),
            new Paragraph(voice[CountingMinutesWording.Threshold]),
            Table(minutes),
            new Paragraph(voice[CountingMinutesWording.Result]),
            new Paragraph(voice[CountingMinutesWording.Closes]),
        ],
        Signatures = [.. minutes.Tellers.Take(2).Reverse().Select((name, i) => new Signature([i == 0 && minutes.Tellers.Count > 1 ? "Thành viên" : "Trưởng ban kiểm phiếu"], name))],
    };

    public static string RoundWords(int round) => round > 1 ? string.Create(CultureInfo.InvariantCulture, $", vòng {round}") : "";

    private static IEnumerable<Block> Sheets(CountingMinutes minutes, PaperVoice voice)
    {
        yield return new Paragraph(voice[CountingMinutesWording.Members]);
        yield return new Paragraph(voice[CountingMinutesWording.Handed]);
        yield return new Paragraph(voice[CountingMinutesWording.Counted]);
        if (minutes.Note.Length > 0)
        {
            yield return new Paragraph($"Ghi chú: {minutes.Note}");
        }
    }

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

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
