using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Counting;
using ThiDua.Core.Councils.Planning;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Core.Wordings;
using ThiDua.Papers.Writing;
using I = ThiDua.Core.Samples.Invented;

namespace ThiDua.Core.Samples;

/// <summary>The council's papers, from invitation to notice.</summary>
internal static class CouncilSamples
{
    private const string Award = "Giấy khen của Giám đốc Sở";
    private const string Threshold = "từ 80 % tổng số thành viên trở lên";
    private static readonly DateTimeOffset Opened = new(2026, 6, 2, 14, 0, 0, TimeSpan.FromHours(7));

    private static readonly IReadOnlyList<SessionMemberView> Members =
    [
        new(Guid.Empty, I.Director, "Giám đốc", CouncilRole.Chair, true, null), new(Guid.Empty, I.Deputy, "Phó Giám đốc", CouncilRole.ViceChair, true, null),
        new(Guid.Empty, I.Secretary, "Chuyên viên Văn phòng", CouncilRole.Secretary, true, null), new(Guid.Empty, "Trịnh Công Lẫm", "Chánh Văn phòng", CouncilRole.Member, true, null),
        new(Guid.Empty, "Nguyễn Văn Khuê", "Trưởng phòng Quản lý Công nghệ", CouncilRole.Member, true, null), new(Guid.Empty, "Lương Thị Nhàn", "Chủ tịch Công đoàn", CouncilRole.Member, false, "đi công tác"),
    ];

    public static Paper Invitation(PaperWords? words) => InvitationPaper.Write(new Invitation(
        0, I.Agency, I.Parent, I.Place, I.Council, $"Họp xét khen thưởng {I.Movement}", I.HeldOn, new TimeOnly(14, 0), "Phòng họp tầng 2, trụ sở Sở", SessionMode.Meeting, null, I.Director, Members.Count,
        [new(1, AgendaKind.Report, null, "Báo cáo kết quả thẩm định hồ sơ", I.Secretary), new(2, AgendaKind.Award, null, "Bỏ phiếu xét " + Award, ""), new(3, AgendaKind.Other, null, "Thông qua biên bản", "")],
        ["Danh sách trích ngang", "Báo cáo thẩm định hồ sơ"], ["Đại diện Ban Thanh tra nhân dân"])
    {
        Number = "25/GM-HĐTĐKT", IssuedOn = new DateOnly(2026, 5, 27),
    }, words);

    public static Paper BallotSheet(PaperWords? words) => BallotSheetFile.Sheet(
        new BallotSheetFacts(I.Council, I.Place, I.MovementName, Award, 1, I.HeldOn),
        [.. I.Subjects.Select(s => new SheetDossier(Guid.Empty, s.Name, s.Title, KindOf(s.Collective), s.Unit))], words);

    public static Paper CountingMinutes(PaperWords? words) => CountingMinutesPaper.Write(new CountingMinutes(
        I.Agency, I.Council, I.Place, I.HeldOn, "Phòng họp tầng 2", Award, 1, Threshold, Members.Count, 5, 1, 6, 6, 6, 6, 0, "", Opened, ["Trịnh Công Lẫm", "Nguyễn Văn Khuê"], I.Secretary, "Trịnh Công Lẫm",
        [.. I.Subjects.Select((s, i) => new CountedLine(Guid.Empty, s.Name, s.Title, KindOf(s.Collective), i == 5 ? 4 : 6, i == 5 ? 2 : 0, 6, 6, 5, i != 5))]), words);

    public static Paper Minutes(PaperWords? words) => SessionMinutesPaper.Write(new SessionMinutes(
        new MinutesHead(
            Guid.Empty, 0, Guid.Empty, I.MovementName, I.Council, I.Agency, I.Place, "SKHCN", "Họp xét khen thưởng", I.HeldOn, new TimeOnly(14, 0), "Phòng họp tầng 2", Opened, Opened.AddHours(2.5), 4,
            "Thường trực Hội đồng báo cáo kết quả thẩm định 06 hồ sơ.\nHội đồng xem xét từng hồ sơ, đối chiếu tiêu chuẩn nêu tại Kế hoạch.", "Hồ sơ của ông Hồ Sỹ Nghĩa cần làm rõ phạm vi áp dụng sáng kiến.", "", "3", "BB-HĐTĐKT", null),
        Members,
        [
            new MinutesVote(Award, Award, VoteMethod.SecretBallot, Threshold, "", Certainty.Derived, 5, 6,
                [.. I.Subjects.Select((s, i) => new MinutesLine(Guid.Empty, s.Name, s.Title, KindOf(s.Collective), i == 5 ? 4 : 6, i == 5 ? 2 : 0, 0, 6, 5, i != 5))]),
        ],
        [new MinutesRecusal("Nguyễn Văn Khuê", Guid.Empty, "Phòng Quản lý Công nghệ", "là Trưởng phòng được đề nghị")])
    {
        Agenda = ["Báo cáo kết quả thẩm định hồ sơ", "Bỏ phiếu kín", "Thông qua biên bản"],
    }, words);

    public static Paper Notice(PaperWords? words) => ResultNoticePaper.Write(new ResultNotice
    {
        Agency = I.Agency, Council = I.Council, Place = I.Place, Number = 4, Symbol = "TB-HĐTĐKT", IssuedOn = new DateOnly(2026, 6, 4), HeldOn = I.HeldOn, Movement = I.Movement,
        Lines = [.. I.Subjects.Take(5).Select(s => new ResultNoticeLine(KindOf(s.Collective), s.Name, s.Title, Award))],
        ContactUnit = I.Office, CommentsUntil = new DateOnly(2026, 6, 14),
        Signature = Signature.As(SigningCapacity.OnBehalfOf, "Hội đồng", "Chủ tịch", I.Director),
        Recipients = new RecipientList([new("Thành viên Hội đồng"), new("Các phòng, đơn vị thuộc Sở"), new("Cổng Thông tin điện tử Sở", "để đăng tải")], I.Filing),
    }, words);

    public static Paper MinutesAmendment(PaperWords? words) => AmendmentPaper.Write(
        new AmendedMinutesFacts(Guid.Empty, Guid.Empty, I.Council, I.Agency, I.Place, "Họp xét khen thưởng", I.HeldOn, "3", "BB-HĐTĐKT", I.Director, I.Secretary),
        new AmendmentText(AmendmentKind.Correction, 4, "BB-HĐTĐKT", new DateOnly(2026, 6, 9), "Ghi thiếu chức vụ của một thành viên dự họp.", "Bà Lương Thị Nhàn: bổ sung chức vụ \"Chủ tịch Công đoàn cơ sở\"."), words);

    private static SubjectKind KindOf(bool collective) => collective ? SubjectKind.Collective : SubjectKind.Individual;
}
