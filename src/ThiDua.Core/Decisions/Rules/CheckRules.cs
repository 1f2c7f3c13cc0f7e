using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Rules;

/// <summary>The check between drafting and signing: a second person, everything ticked, a return with its remarks.</summary>
internal static class CheckRules
{
    /// <param name="checker">Account of who checks; null for the program itself, which authors nothing.</param>
    public static Refusal? CheckerIsNotTheAuthor(Guid? checker, Guid? drafter, Guid? sender) =>
        checker is not null && (checker == drafter || checker == sender) ? new OwnDraft() : null;

    public static Refusal? EverythingTicked(bool bases, bool list, bool money) =>
        bases && list && money
            ? null
            : new NotAllChecked([.. new[] { (bases, "căn cứ pháp lý"), (list, "danh sách"), (money, "tiền thưởng") }.Where(t => !t.Item1).Select(t => t.Item2)]);

    public static Refusal? ReturnSaysWhy(string? remarks) =>
        string.IsNullOrWhiteSpace(remarks) ? new ReasonMissing("trả lại dự thảo", "Remarks") : null;
}
