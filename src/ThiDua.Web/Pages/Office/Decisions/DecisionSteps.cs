using ThiDua.Core.Decisions;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>The way of one paper as a stepper.</summary>
public static class DecisionSteps
{
    public static IReadOnlyList<DecisionStep> Of(DecisionCase paper)
    {
        if (paper.State is DecisionState.Cancelled)
        {
            return [];
        }

        string[] labels = paper.Kind is DecisionKind.Submission
            ? ["Dự thảo", "Kiểm tra", "Lãnh đạo ký", "Lấy số", "Đã gửi", "Kết quả của cấp trên"]
            : ["Dự thảo", "Kiểm tra", "Lãnh đạo ký", "Lấy số", "Ban hành"];
        var at = paper.State switch
        {
            DecisionState.Draft => 0,
            DecisionState.Checking => 1,
            DecisionState.BeforeDirector => 2,
            DecisionState.Approved => 3,
            DecisionState.Issued => 5,
            _ => labels.Length,
        };
        return [.. labels.Select((label, i) => new DecisionStep(label, i < at, i == at))];
    }
}

public sealed record DecisionStep(string Label, bool Done, bool Now);
