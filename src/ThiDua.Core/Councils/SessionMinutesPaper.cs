using System.Globalization;
using ThiDua.Core.Councils.Counting;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Councils;

/// <summary>
/// Minutes of a council session as a paper. The law gives no form; this follows the model of Thông tư 118/2025/TT-BTC, Mẫu 1.2:
/// time, leader, secretary, who was there (share), who was not and why, course, opinions, table of votes, conclusion, end.
/// </summary>
public static class SessionMinutesPaper
{
    /// <summary>Before it has a number.</summary>
    public const string DraftName = "Du-thao-bien-ban-hop-Hoi-dong.docx";

    private static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = "," };

    /// <param name="words">The agency's sentences; null writes the shipped ones.</param>
    public static Paper Write(SessionMinutes minutes, PaperWords? words = null) => Written(minutes, (words ?? PaperWords.Shipped(SessionMinutesWording.Paper)).With(new()
    {
        ["hội_đồng"] = minutes.Head.CouncilName, ["cơ_quan"] = minutes.Head.AgencyName, ["tên_phong_trào"] = minutes.Head.MovementName.Trim('"', '“', '”'), ["ngày_họp"] = minutes.Head.HeldOn.Written(),
        ["địa_điểm"] = minutes.Head.Place, ["chủ_trì"] = Named(minutes.Leader), ["thư_ký"] = Named(minutes.Secretary), ["giờ_bắt_đầu"] = Start(minutes.Head).TrimEnd(','), ["giờ_kết_thúc"] = End(minutes.Head),
        ["số_thành_viên"] = Figure(minutes.Members.Count), ["số_cần_có"] = Figure(minutes.Head.QuorumNeeded), ["hạn_trả_lời"] = minutes.Head.Mode is SessionMode.Written ? minutes.Head.AnswersDue?.Written() : "",
        ["kết_quả"] = string.Join("; ", Passed(minutes)),
    }));

    private static Paper Written(SessionMinutes minutes, PaperVoice voice) => new()
    {
        Form = voice.Form,
        Letterhead = new Letterhead(minutes.Head.AgencyName, minutes.Head.CouncilName),
        Number = new PaperNumber(
            int.TryParse(minutes.Head.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, minutes.Head.Symbol ?? SymbolOf(minutes.Head)),
        Issued = new PlaceAndDate(minutes.Head.PlaceName, PaperDate.Of(minutes.Head.HeldOn)),
        Title = new NamedTitle("Biên bản", voice[minutes.Head.Mode is SessionMode.Written ? SessionMinutesWording.AboutWriting : SessionMinutesWording.AboutMeeting]),
        Body = [.. Opening(minutes), .. Attended(minutes, voice), .. Content(minutes, voice), .. Results(minutes, voice), .. Ending(minutes, voice)],
        Signatures =
        [
            new Signature(["Thư ký"], minutes.Secretary?.FullName),
            new Signature(minutes.Leader is { Role: CouncilRole.ViceChair } ? ["Chủ trì", "Phó Chủ tịch Hội đồng"] : ["Chủ trì", "Chủ tịch Hội đồng"], minutes.Leader?.FullName),
        ],
        Recipients = new RecipientList([new("Các thành viên Hội đồng")], voice[SessionMinutesWording.Filing]),
    };

    /// <summary>"BB-HĐTĐKT", what most councils use; the clerk may give another when the minutes are issued.</summary>
    public static string SymbolOf(MinutesHead head) => head.Symbol ?? "BB-HĐTĐKT";

    private static IEnumerable<Block> Opening(SessionMinutes minutes)
    {
        var head = minutes.Head;
        yield return new Paragraph($"Thời gian bắt đầu: {Start(head)} {head.HeldOn.WrittenOut()}.");
        if (head.Place.Length > 0)
        {
            yield return new Paragraph($"Địa điểm: {head.Place}.");
        }

        yield return new Paragraph($"Chủ trì: {Named(minutes.Leader)}.");
        yield return new Paragraph($"Thư ký: {Named(minutes.Secretary)}.");
    }

    private static IEnumerable<Block> Attended(SessionMinutes minutes, PaperVoice voice)
    {
        yield return new NumberedHeading(NumberLevel.Section, "Thành phần");
        foreach (var block in minutes.Head.Mode is SessionMode.Written ? AskedInWriting(minutes, voice) : MinutesAttendance.Blocks(minutes))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> AskedInWriting(SessionMinutes minutes, PaperVoice voice)
    {
        yield return new Paragraph(voice[SessionMinutesWording.AskedInWriting]);
        foreach (var bullet in Bullets(minutes.Members.Select(Named)))
        {
            yield return bullet;
        }
    }

    private static IEnumerable<Block> Content(SessionMinutes minutes, PaperVoice voice)
    {
        yield return new NumberedHeading(NumberLevel.Section, "Nội dung");
        if (minutes.Agenda.Count > 0)
        {
            yield return new NumberedHeading(NumberLevel.Clause, "Chương trình");
            foreach (var bullet in Bullets(minutes.Agenda))
            {
                yield return bullet;
            }
        }

        yield return new NumberedHeading(NumberLevel.Clause, "Diễn biến cuộc họp");
        foreach (var block in Typed(minutes.Head.Course, voice[SessionMinutesWording.Course]))
        {
            yield return block;
        }

        if (minutes.Recusals.Count > 0)
        {
            yield return new Paragraph(voice[SessionMinutesWording.StoodAside]);
            foreach (var bullet in Bullets(minutes.Recusals.Select(r => $"{r.Member}: hồ sơ của {r.SubjectName} ({char.ToLower(r.Reason[0], CultureInfo.InvariantCulture)}{r.Reason[1..]})")))
            {
                yield return bullet;
            }
        }

        yield return new NumberedHeading(NumberLevel.Clause, "Ý kiến thảo luận");
        foreach (var block in Typed(minutes.Head.Opinions, voice[SessionMinutesWording.NoOpinion]))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Results(SessionMinutes minutes, PaperVoice voice)
    {
        yield return new NumberedHeading(NumberLevel.Section, "Kết quả biểu quyết");
        foreach (var vote in minutes.Votes)
        {
            yield return new NumberedHeading(NumberLevel.Clause, vote.Label + CountingMinutesPaper.RoundWords(vote.Round));
            yield return new Paragraph($"{MinutesMethods.Words(vote)} Tỷ lệ đạt: {vote.Threshold}{Source(vote)}.");
            yield return Table(vote);
        }

        if (minutes.Votes.Count == 0)
        {
            yield return new Paragraph(voice[SessionMinutesWording.NoVote]);
        }
    }

    // A paper cites only what was read in the text itself or in a source that names article and clause.
    private static string Source(MinutesVote vote) =>
        vote.Certainty is Certainty.Confirmed or Certainty.ConfirmedSecondary ? $" ({vote.Citation})" : "";

    private static TableBlock Table(MinutesVote vote)
    {
        TableColumn[] columns =
        [
            new("TT", 9, TextAlignment.Centred), new("Họ và tên / Tên tập thể", 48), new("Hình thức đề nghị", 28, TextAlignment.Centred),
            new("Số phiếu đồng ý", 22, TextAlignment.Centred), new("Tỷ lệ đồng ý", 20, TextAlignment.Centred), new("Ghi chú", 33),
        ];
        var rows = new List<TableRow>();
        foreach (var (index, kind) in SubjectOrder.InPapers.Index())
        {
            var lines = vote.Lines.Where(l => l.Kind == kind).ToList();
            rows.AddRange(lines.Count == 0 ? [] : [new GroupRow(kind.Heading(index)), .. lines.Select((line, i) => Row(line, i + 1, vote.Award))]);
        }

        return new TableBlock(columns, rows);
    }

    private static CellsRow Row(MinutesLine line, int ordinal, string award)
    {
        if (line.Withheld)
        {
            return new CellsRow([ordinal.ToString(CultureInfo.InvariantCulture), line.SubjectName, award, "", "", "Không hiện với người xem dự thảo này (không tham gia xét)"]);
        }

        var others = (line.No > 0 ? $"; không đồng ý {line.No}" : "") + (line.Abstentions > 0 ? $"; không biểu quyết {line.Abstentions}" : "");
        return new CellsRow(
        [
            ordinal.ToString(CultureInfo.InvariantCulture), line.SubjectTitle.Length > 0 ? $"{line.SubjectName}\n{line.SubjectTitle}" : line.SubjectName, award,
            $"{line.Yes}/{line.Denominator}", Percent(line.Percent), (line.Passed ? "Đạt" : $"Không đạt (cần {line.Needed})") + others,
        ]);
    }

    private static IEnumerable<Block> Ending(SessionMinutes minutes, PaperVoice voice)
    {
        yield return new NumberedHeading(NumberLevel.Section, "Kết luận");
        foreach (var block in Typed(minutes.Head.Conclusion, voice[SessionMinutesWording.Concludes]))
        {
            yield return block;
        }

        yield return new Paragraph(voice[minutes.Head.Mode is SessionMode.Written ? SessionMinutesWording.EndsWriting : SessionMinutesWording.EndsMeeting]);
    }

    private static IEnumerable<string> Passed(SessionMinutes minutes) => minutes.Votes.Where(v => !v.Lines.Any(l => l.Withheld))
        .Select(v => $"{v.Lines.Count(l => l.Passed)}/{v.Lines.Count} đề nghị {v.Label} đạt tỷ lệ{CountingMinutesPaper.RoundWords(v.Round)}");

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static IEnumerable<Bullet> Bullets(IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Select((line, i) => new Bullet(line + (i == all.Count - 1 ? "." : ";")));
    }

    private static IEnumerable<Block> Typed(string text, string otherwise) =>
        (text.Length > 0 ? text : otherwise).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Paragraph(line));

    internal static string Named(SessionMemberView? member) =>
        member is null ? "…" : $"{member.FullName}{(member.Position.Length > 0 ? $", {member.Position}" : "")}, {member.Role.Label()} Hội đồng";

    internal static string Percent(decimal value) => value.ToString("0.#", Vietnamese) + " %";

    // A session that was entered on a later day was not held at the hour of the entry.
    private static string Start(MinutesHead head) =>
        head.HeldAt is { } planned ? Clock(planned) : VietnamTime.DayOf(head.OpenedAt) == head.HeldOn ? Clock(head.OpenedAt) : "… giờ …,";

    private static string End(MinutesHead head) => VietnamTime.DayOf(head.ClosedAt) == head.HeldOn ? $"{Clock(head.ClosedAt)} cùng ngày" : "… giờ …";

    internal static string Clock(DateTimeOffset instant) => Clock(TimeOnly.FromDateTime(instant.ToOffset(TimeSpan.FromHours(7)).DateTime));

    private static string Clock(TimeOnly time) => string.Create(CultureInfo.InvariantCulture, $"{time:HH} giờ {time:mm}");
}
