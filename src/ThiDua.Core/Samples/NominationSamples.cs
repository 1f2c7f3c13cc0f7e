using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Opinions;
using ThiDua.Core.Nominations.Summaries;
using ThiDua.Core.Nominations.UnitReviews;
using ThiDua.Core.Wordings;
using ThiDua.Papers.Writing;
using I = ThiDua.Core.Samples.Invented;

namespace ThiDua.Core.Samples;

/// <summary>A unit's meeting, the list in brief, the question to another agency.</summary>
internal static class NominationSamples
{
    public static Paper Summary(PaperWords? words) => SummaryPaper.Write(
        new SummaryList(Guid.Empty, I.MovementName, I.Agency, I.Parent, I.Place, null, null, [.. I.Subjects.Select((s, i) => new SummaryRow
        {
            Id = Guid.Empty, Kind = KindOf(s.Collective), Name = s.Name, Title = s.Title, Unit = s.Unit, BirthYear = s.Collective ? null : 1984 + i, Sex = null,
            Award = "Giấy khen của Giám đốc Sở", Achievement = s.Achievement, State = NominationState.Accepted, CriteriaMet = 4, Criteria = 4,
            UnitVote = new UnitVoteFact(11, 12, 10, true, ""), Honours = i % 2 == 0 ? ["Giấy khen năm 2024 (12/QĐ-SKHCN)"] : [],
        })]), I.IssuedOn, words);

    public static Paper OpinionLetter(PaperWords? words) => OpinionLetterPaper.Write(
        new OpinionLetter
        {
            Agency = I.Agency, ParentAgency = I.Parent, Place = I.Place, DirectorTitle = "Giám đốc", DirectorName = I.Director, Number = "231", Symbol = "SKHCN-VP",
            AskedOn = new DateOnly(2026, 5, 20), Movement = I.MovementName, Question = "việc chấp hành pháp luật về thuế", LastDay = new DateOnly(2026, 6, 3),
            Allowed = new TimeAllowed(10, TimeUnit.WorkingDays, Silence.Noted, "", Certainty.Derived),
            Lines = [.. I.Subjects.Take(3).Select(s => new OpinionLetterLine(s.Name, s.Title, KindOf(s.Collective), "Bằng khen của Chủ tịch UBND tỉnh", s.Achievement))],
        }, "Thuế tỉnh Hòa An", words);

    public static Paper UnitMinutes(PaperWords? words)
    {
        var (chair, secretary) = (Identity(1), Identity(2));
        var subjects = I.Subjects.Where(s => s.Unit == "Phòng Quản lý Công nghệ").Select((s, i) => (Id: Identity(i), Of: s)).ToList();
        return UnitMinutesPaper.Write(
            new UnitReviewPage
            {
                BatchId = Guid.Empty, MovementId = Guid.Empty, UnitId = Guid.Empty, MayKeep = false, Movement = I.MovementName, Unit = "Phòng Quản lý Công nghệ", Agency = I.Agency, Place = I.Place,
                HeldOn = new DateOnly(2026, 5, 5), HeldAt = new TimeOnly(14, 0), EndedAt = new TimeOnly(16, 30), MeetingPlace = "Phòng họp tầng 2", ChairId = chair, SecretaryId = secretary,
                Guests = "", Opinions = "Các ý kiến thống nhất với báo cáo thành tích.", Conclusion = "",
                Members =
                [
                    new(chair, "Nguyễn Văn Khuê", "Trưởng phòng", true, true, false, null), new(secretary, "Đặng Thị Ánh", "Chuyên viên", false, true, false, null),
                    new(Guid.Empty, "Lương Quỳnh Mỹ", "Chuyên viên", false, false, true, "đi công tác"),
                ],
                Subjects = [.. subjects.Select(s => new UnitReviewLine(s.Id, s.Of.Name, s.Of.Title, KindOf(s.Of.Collective), "Giấy khen của Giám đốc Sở", null, 3, 0, null, null))],
            },
            subjects.ToDictionary(s => s.Id, _ => new UnitVoteResult(3, 3, true)), words);
    }

    private static Guid Identity(int n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private static SubjectKind KindOf(bool collective) => collective ? SubjectKind.Collective : SubjectKind.Individual;
}
