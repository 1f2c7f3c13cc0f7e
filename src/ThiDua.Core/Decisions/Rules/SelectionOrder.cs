using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Rules;

/// <summary>A list chosen out of the order of votes, or through a tie that nobody has settled.</summary>
public static class SelectionOrder
{
    /// <param name="mayLeaveOrder">A reason was given for leaving the order of votes. A tie is settled by the chair, never by a reason.</param>
    public static IEnumerable<Refusal> Refusals(string award, Ranked ranked, IReadOnlySet<Guid> chosen, bool mayLeaveOrder)
    {
        foreach (var tie in ranked.Ties.Where(t => t.Open.Count > 0 && t.Equal.Any(c => chosen.Contains(c.Id) && t.Placed.All(p => p.Candidate.Id != c.Id))))
        {
            yield return tie.Answer is TieAnswer.FactsMissing
                ? new WomenShareMissing(award, Names(tie.Unknown))
                : new TieNotDecided(award, tie.Open[0].Votes, Names(tie.Open));
        }

        var open = ranked.Ties.SelectMany(t => t.Open).Select(c => c.Id).ToHashSet();
        var placed = ranked.Chosen.Select(p => p.Candidate.Id).ToHashSet();
        var left = ranked.Chosen.Select(p => p.Candidate).Where(c => !chosen.Contains(c.Id)).ToList();
        if (!mayLeaveOrder && left.Count > 0 && chosen.Any(id => !placed.Contains(id) && !open.Contains(id)))
        {
            yield return new OutOfVoteOrder(award, Names(left));
        }
    }

    private static string Names(IReadOnlyCollection<TieCandidate> who) =>
        string.Join(", ", who.Take(5).Select(c => c.Name)) + (who.Count > 5 ? $" và {who.Count - 5} đề nghị khác" : "");
}

public sealed record TieNotDecided(string Award, int Votes, string Names)
    : Refusal($"{Award}: {Names} cùng có {Votes} phiếu ở chỗ cuối cùng. Chủ tịch Hội đồng quyết định ai được chọn, ghi lý do ở trang lựa chọn.");

public sealed record WomenShareMissing(string Award, string Names)
    : Refusal($"{Award}: chưa biết giới tính hoặc tỷ lệ nữ của {Names} nên chưa xét được ưu tiên khi bằng phiếu. Bổ sung ở trang lựa chọn hoặc trang nhân sự.");

public sealed record OutOfVoteOrder(string Award, string Names)
    : Refusal($"{Award}: {Names} đứng trước theo số phiếu mà chưa được chọn. Chọn theo thứ tự phiếu, hoặc ghi lý do chọn khác thứ tự khi kết thúc lựa chọn.");
