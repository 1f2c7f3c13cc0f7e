namespace ThiDua.Core.Nominations.Proposals;

/// <summary>What the machine says of a line before a person does. No database.</summary>
internal static class LineProposal
{
    /// <summary>Writes the likeliest subject into the line; nobody when a person must choose.</summary>
    /// <param name="ofOutside">The unit has no staff list: a name that it has not written down yet is somebody new.</param>
    public static void Propose(ProposalLine line, SubjectRegister register, bool ofOutside)
    {
        var candidates = SubjectMatching.Of(SaidSubject.Of(line), register);
        var best = SubjectMatching.Best(candidates);
        line.Mean(best?.Subject.Type, best?.Subject.Id, best is null && ofOutside && candidates.Count == 0 && line.Name.Length > 0);
    }

    public static LineJudgement Judge(ProposalLine line, SubjectRegister register, IReadOnlyCollection<Guid> sharedSubjects)
    {
        var said = SaidSubject.Of(line);
        var candidates = SubjectMatching.Of(said, register);
        var best = SubjectMatching.Best(candidates);
        var isBest = line.SubjectId is { } chosen && best?.Subject.Id == chosen;
        var doubts = new List<string>(line.Doubts);
        if (line.SubjectId is { } subject && register.Taken.ContainsKey(subject))
        {
            doubts.Add("Đã có hồ sơ trong phong trào này. Bỏ dòng, hoặc rút hồ sơ đã có rồi xác nhận.");
        }

        if (line.SubjectId is { } twice && sharedSubjects.Contains(twice))
        {
            doubts.Add("Hai dòng cùng chỉ một đối tượng. Bỏ một dòng, hoặc chọn người khác.");
        }

        if (line.SubjectId is null && !line.MakesNew)
        {
            doubts.Add(candidates.Any(c => c.Subject.IsOfUnit)
                ? "Chưa rõ là ai. Chọn một khả năng, hoặc ghi mới ngoài danh sách."
                : candidates.Count > 0
                    ? "Tên này có ở đơn vị khác, không có trong đơn vị đề nghị. Kiểm tra lại đơn vị, hoặc chọn ghi mới."
                    : "Không có trong danh sách của đơn vị. Sửa tên cho khớp, hoặc chọn ghi mới ngoài danh sách.");
        }
        else if (isBest && !SubjectMatching.IsCertain(said, candidates))
        {
            doubts.Add($"Đề xuất theo: {best!.Reason}. Kiểm tra có đúng người, tập thể này không.");
        }

        if (line.OfferId is null && line.AwardText is { } award)
        {
            doubts.Add($"\"{award}\" không khớp với một hình thức nào của phong trào. Chọn hình thức.");
        }

        return new LineJudgement(candidates, doubts, isBest && line.OfferId is not null && doubts.Count == 0);
    }
}

/// <param name="IsCertain">May be accepted together with others: the subject and the award are sure and nothing is doubted.</param>
internal sealed record LineJudgement(IReadOnlyList<SubjectCandidate> Candidates, IReadOnlyList<string> Doubts, bool IsCertain);
