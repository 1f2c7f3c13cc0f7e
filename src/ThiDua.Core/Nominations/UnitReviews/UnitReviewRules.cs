using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.UnitReviews;

/// <summary>What must stand before a unit's meeting is concluded, and what its votes mean. Pure.</summary>
public static class UnitReviewRules
{
    public static IEnumerable<Refusal> MayConclude(UnitReviewFacts facts)
    {
        if (facts.HeldOn > facts.Today)
        {
            yield return new InvalidField(nameof(facts.HeldOn), "Ngày họp chưa tới. Kết luận sau khi đã họp.");
        }

        foreach (var refusal in Officers(facts))
        {
            yield return refusal;
        }

        foreach (var (member, index) in facts.Members.Select((m, i) => (m, i)).Where(m => !m.m.Present && string.IsNullOrWhiteSpace(m.m.AbsenceReason)))
        {
            yield return new InvalidField($"Members[{index}].AbsenceReason", $"Ghi lý do vắng của {member.Name}.");
        }

        if (facts.Subjects.Count == 0)
        {
            yield return new WrongState("Đơn vị chưa đề xuất tập thể, cá nhân nào. Đề xuất rồi họp xét.");
        }

        foreach (var refusal in facts.Subjects.Select((subject, index) => Vote(subject, facts, index)).OfType<Refusal>())
        {
            yield return refusal;
        }
    }

    /// <summary>
    /// The share counts everybody of the unit, absent ones too: it has no council, it meets as a whole
    /// (Thông tư 25/2025/TT-BKHCN; Thông tư 20/2025/TT-BNV; Thông tư 07/2026/TT-BGDĐT).
    /// </summary>
    public static UnitVoteResult Count(VoteThreshold threshold, int people, int votesFor)
    {
        var needed = threshold.VotesNeeded(people);
        return new UnitVoteResult(people, needed, votesFor >= needed);
    }

    /// <summary>Where the unit has met, only those who passed there are sent on.</summary>
    public static Refusal? MustHavePassed(string subject, bool concluded, UnitVoteFact? vote) =>
        !concluded ? null
        : vote is null ? new NotReviewedByUnit(subject)
        : vote.Passed ? null
        : new NotPassedAtUnit(subject, vote);

    private static IEnumerable<Refusal> Officers(UnitReviewFacts facts)
    {
        var present = facts.Members.Where(m => m.Present).Select(m => m.PersonId).ToHashSet();
        if (facts.ChairId is not { } chair || !present.Contains(chair))
        {
            yield return new InvalidField(nameof(facts.ChairId), "Chọn chủ trì trong số người dự họp.");
        }

        if (facts.SecretaryId is not { } secretary || !present.Contains(secretary))
        {
            yield return new InvalidField(nameof(facts.SecretaryId), "Chọn thư ký trong số người dự họp.");
        }
        else if (facts.SecretaryId == facts.ChairId)
        {
            yield return new InvalidField(nameof(facts.SecretaryId), "Thư ký là người khác chủ trì.");
        }
    }

    private static InvalidField? Vote(UnitReviewSubject subject, UnitReviewFacts facts, int index)
    {
        var field = $"Votes[{index}].For";
        var voters = facts.Members.Count(m => m.Present || m.InWriting);
        return subject switch
        {
            { For: null } or { Against: null } => new InvalidField(field, $"Nhập số phiếu đồng ý, không đồng ý cho {subject.Name}."),
            { For: < 0 } or { Against: < 0 } => new InvalidField(field, $"Số phiếu cho {subject.Name} không được âm."),
            _ when (long)subject.For + subject.Against > voters => new InvalidField(field, $"{subject.Name}: tổng số phiếu {(long)subject.For + subject.Against} nhiều hơn {voters} người dự họp và gửi ý kiến bằng văn bản."),
            _ => subject.HasRule ? null : new InvalidField(field, $"Danh mục chưa có quy định tỷ lệ phiếu cho {subject.Award} vào ngày họp. Đề nghị quản trị bổ sung quy định."),
        };
    }
}

public sealed record UnitReviewFacts
{
    public required DateOnly HeldOn { get; init; }
    public required DateOnly Today { get; init; }
    public Guid? ChairId { get; init; }
    public Guid? SecretaryId { get; init; }
    public required IReadOnlyList<UnitReviewAttendance> Members { get; init; }
    public required IReadOnlyList<UnitReviewSubject> Subjects { get; init; }
}

/// <param name="InWriting">Absent, but gave a signed opinion that counts as a vote.</param>
public sealed record UnitReviewAttendance(Guid PersonId, string Name, bool Present, bool InWriting, string? AbsenceReason);

/// <param name="HasRule">A row of law.vote_rule says what share the award needs on the day of the meeting.</param>
public sealed record UnitReviewSubject(Guid NominationId, string Name, string Award, int? For, int? Against, bool HasRule);

public sealed record UnitVoteResult(int Counted, int Needed, bool Passed);

public sealed record UnitVoteFact(int For, int Counted, int Needed, bool Passed, string Citation);
