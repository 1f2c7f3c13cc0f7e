using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Amendments;

/// <summary>What a decision about another decision must say of each name.</summary>
internal static class AmendmentRules
{
    /// <summary>Which decision may stand on which: names are corrected and awards taken back under the awarding one, restored under the cancelling one.</summary>
    public static bool MayStandOn(DecisionKind amendment, DecisionKind amended, DecisionState state) =>
        state is DecisionState.Issued
        && (amendment is DecisionKind.Restoration ? amended is DecisionKind.Cancellation : amended is DecisionKind.Decision)
        && amendment is not (DecisionKind.Decision or DecisionKind.Submission);

    /// <summary>The state in which an award must be for the change to reach it.</summary>
    public static ItemOutcome Expects(ChangeKind kind) => kind is ChangeKind.Restore ? ItemOutcome.Revoked : ItemOutcome.Granted;

    public static ChangeKind ChangeOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Amendment => ChangeKind.Correct,
        DecisionKind.Cancellation => ChangeKind.Revoke,
        DecisionKind.Restoration => ChangeKind.Restore,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static IEnumerable<Refusal> Check(ChangeKind kind, AwardWords old, AmendmentLine line)
    {
        if (string.IsNullOrWhiteSpace(line.Reason))
        {
            yield return new ChangeReasonMissing(old.Name);
        }

        if (kind is ChangeKind.Revoke && line.GroundId is null)
        {
            yield return new GroundMissing(old.Name);
        }

        if (kind is ChangeKind.Correct && Corrected(line) == old)
        {
            yield return new SameWords(old.Name);
        }

        foreach (var fault in TooLong(kind, line))
        {
            yield return fault;
        }
    }

    public static AwardWords Corrected(AmendmentLine line) => new(Clean(line.NewName), Clean(line.NewTitle), Clean(line.NewAchievement));

    private static List<Refusal> TooLong(ChangeKind kind, AmendmentLine line) => TextRules.All(
        TextRules.NotLongerThan(line.Reason, 2000, "Lines", "Lý do"),
        kind is ChangeKind.Correct ? TextRules.NotEmpty(line.NewName, "Lines", "họ tên hoặc tên tập thể đã sửa") : null,
        TextRules.NotLongerThan(line.NewName, 200, "Lines", "Họ tên"),
        TextRules.NotLongerThan(line.NewTitle, 300, "Lines", "Chức vụ, đơn vị"),
        TextRules.NotLongerThan(line.NewAchievement, 1000, "Lines", "Thành tích"));

    private static string Clean(string? text) => (text ?? "").Trim().Normalize();
}

internal sealed record AwardWords(string Name, string Title, string Achievement);

/// <summary>One name that a draft changes.</summary>
/// <param name="GroundId">Why the award is taken back; for a cancellation.</param>
public sealed record AmendmentLine(Guid ItemId, string? Reason, Guid? GroundId = null, string? NewName = null, string? NewTitle = null, string? NewAchievement = null);
