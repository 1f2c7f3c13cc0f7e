using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Nominations.UnitReviews;

/// <summary>Biên bản họp xét of a unit, by the model of Thông tư 118/2025/TT-BTC, Mẫu 1.2; the law itself gives no form.</summary>
public static class UnitMinutesPaper
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = "," };

    /// <summary>As the minutes would read if the meeting ended now: a proposal without votes counts none. Null while no rule of votes stands for one of the awards.</summary>
    public static Paper? Draft(UnitReviewPage review, PaperWords? words = null) =>
        review.HeldOn is null || review.Subjects.Any(s => s is { Result: null, Rule: null }) ? null
            : Write(review, review.Subjects.ToDictionary(s => s.NominationId, s => s.Result ?? UnitReviewRules.Count(s.Rule!.Threshold, Math.Max(1, review.Members.Count), s.For ?? 0)), words);

    /// <param name="results">What the votes mean, by dossier; of a meeting that is being concluded or was.</param>
    /// <param name="words">The agency's sentences; null writes the shipped ones.</param>
    public static Paper Write(UnitReviewPage review, IReadOnlyDictionary<Guid, UnitVoteResult> results, PaperWords? words = null) =>
        Written(review, results, (words ?? PaperWords.Shipped(UnitMinutesWording.Paper)).With(new()
        {
            ["cơ_quan"] = review.Agency, ["đơn_vị"] = review.Unit, ["tên_phong_trào"] = review.Movement.Trim('"', '“', '”'), ["ngày_họp"] = review.HeldOn?.Written(),
            ["số_đề_nghị"] = Figure(review.Subjects.Count), ["số_đạt"] = Figure(review.Subjects.Count(s => results[s.NominationId].Passed)), ["giờ_kết_thúc"] = Clock(review.EndedAt),
            ["chủ_trì"] = review.Chair?.Named, ["thư_ký"] = review.Secretary?.Named,
        }));

    private static Paper Written(UnitReviewPage review, IReadOnlyDictionary<Guid, UnitVoteResult> results, PaperVoice voice) => new()
    {
        Form = voice.Form,
        Letterhead = new Letterhead(review.Agency, review.Unit),
        Issued = new PlaceAndDate(review.Place, PaperDate.Of(review.HeldOn!.Value)),
        Title = new NamedTitle("Biên bản", voice[UnitMinutesWording.About]),
        Body = [.. Opening(review), .. Attended(review), .. Content(review, voice), .. Votes(review, results), .. Ending(review, voice)],
        Signatures = [new Signature(["Thư ký"], review.Secretary?.FullName), new Signature(["Chủ trì"], review.Chair?.FullName)],
        Recipients = new RecipientList([new("Thường trực Hội đồng Thi đua - Khen thưởng")], "hồ sơ đơn vị"),
    };

    private static IEnumerable<Block> Opening(UnitReviewPage review)
    {
        yield return new Paragraph($"Thời gian bắt đầu: {Clock(review.HeldAt)} {review.HeldOn!.Value.WrittenOut()}.");
        if (review.MeetingPlace.Length > 0)
        {
            yield return new Paragraph($"Địa điểm: {review.MeetingPlace}.");
        }

        yield return new Paragraph($"Chủ trì: {review.Chair?.Named}.");
        yield return new Paragraph($"Thư ký: {review.Secretary?.Named}.");
    }

    private static IEnumerable<Block> Attended(UnitReviewPage review)
    {
        var present = review.Members.Where(m => m.Present).ToList();
        var absent = review.Members.Where(m => !m.Present).ToList();
        yield return new NumberedHeading(NumberLevel.Section, "Thành phần");
        yield return new Paragraph($"Dự họp: {present.Count}/{review.Members.Count} người của {review.Unit}, đạt {Percent(present.Count, review.Members.Count)}.");
        foreach (var bullet in Bullets(present.Select(m => m.Named)))
        {
            yield return bullet;
        }

        yield return new Paragraph(absent.Count == 0 ? "Vắng mặt: không." : $"Vắng mặt: {absent.Count} người.");
        foreach (var bullet in Bullets(absent.Select(m => $"{m.Named} (lý do: {m.AbsenceReason}{(m.InWriting ? "; có ý kiến bằng văn bản" : "")})")))
        {
            yield return bullet;
        }

        if (review.Guests.Length > 0)
        {
            yield return new Paragraph("Khách mời (không biểu quyết):");
            foreach (var bullet in Bullets(Lines(review.Guests)))
            {
                yield return bullet;
            }
        }
    }

    private static IEnumerable<Block> Content(UnitReviewPage review, PaperVoice voice)
    {
        yield return new NumberedHeading(NumberLevel.Section, "Nội dung");
        yield return new Paragraph(voice[UnitMinutesWording.Considers]);
        yield return new NumberedHeading(NumberLevel.Clause, "Ý kiến thảo luận");
        foreach (var line in review.Opinions.Length > 0 ? Lines(review.Opinions) : [voice[UnitMinutesWording.NoOpinion]])
        {
            yield return new Paragraph(line);
        }
    }

    private static IEnumerable<Block> Votes(UnitReviewPage review, IReadOnlyDictionary<Guid, UnitVoteResult> results)
    {
        yield return new NumberedHeading(NumberLevel.Section, "Kết quả biểu quyết");
        var inWriting = review.Members.Count(m => m.InWriting);
        yield return new Paragraph($"Tỷ lệ tính trên tổng số {review.Members.Count} người của đơn vị{(inWriting > 0 ? $", trong đó {inWriting} người vắng mặt gửi ý kiến bằng văn bản" : "")}.");
        TableColumn[] columns =
        [
            new("TT", 9, TextAlignment.Centred), new("Họ và tên / Tên tập thể", 48), new("Danh hiệu, hình thức đề nghị", 40),
            new("Đồng ý", 18, TextAlignment.Centred), new("Tỷ lệ", 18, TextAlignment.Centred), new("Ghi chú", 27),
        ];
        var rows = new List<TableRow>();
        foreach (var (index, kind) in SubjectOrder.InPapers.Index())
        {
            var lines = review.Subjects.Where(s => s.Kind == kind).ToList();
            rows.AddRange(lines.Count == 0 ? [] : [new GroupRow(kind.Heading(index)), .. lines.Select((line, i) => Row(line, i + 1, results[line.NominationId]))]);
        }

        yield return new TableBlock(columns, rows);
    }

    private static CellsRow Row(UnitReviewLine line, int ordinal, UnitVoteResult result) => new(
    [
        ordinal.ToString(CultureInfo.InvariantCulture), line.SubjectTitle.Length > 0 ? $"{line.Subject}\n{line.SubjectTitle}" : line.Subject, line.Award,
        $"{line.For}/{result.Counted}", Percent(line.For ?? 0, result.Counted),
        (result.Passed ? "Đạt" : $"Không đạt (cần {result.Needed})") + (line.Against > 0 ? $"; không đồng ý {line.Against}" : ""),
    ]);

    private static IEnumerable<Block> Ending(UnitReviewPage review, PaperVoice voice)
    {
        yield return new NumberedHeading(NumberLevel.Section, "Kết luận");
        foreach (var line in review.Conclusion.Length > 0 ? Lines(review.Conclusion) : [voice[UnitMinutesWording.Concludes]])
        {
            yield return new Paragraph(line);
        }

        yield return new Paragraph(voice[UnitMinutesWording.Ends]);
    }

    private static IEnumerable<Bullet> Bullets(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Select((line, i) => new Bullet(line + (i == all.Count - 1 ? "." : ";")));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(int part, int whole) => (100m * part / whole).ToString("0.#", Vietnamese) + " %";

    private static string Clock(TimeOnly? time) => time is { } at ? $"{at.Hour} giờ {at.Minute:00}" : "… giờ …";
}
