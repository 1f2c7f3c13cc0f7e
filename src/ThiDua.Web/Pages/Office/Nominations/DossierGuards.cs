using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Core.Records;
using ThiDua.Web.Pages.Office.Honours;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Nominations;

// What the dossier honours, and what the guards find.
public sealed partial class DossierModel
{
    [BindProperty]
    public AnswerInput Answer { get; set; } = new();

    [BindProperty]
    public AchievementInput Fresh { get; set; } = new();

    public DossierFindings? Findings { get; private set; }

    public DossierAchievements Honoured { get; private set; } = new([], [], false);

    /// <summary>The first finding that keeps the dossier from being accepted.</summary>
    public GuardFinding? StoppedBy => Findings?.Findings.FirstOrDefault(f => f.Stops && f.Rule.Guard is not Guard.NoOpenCase);

    public IEnumerable<SelectListItem> HonouredChoices =>
        [new("Chọn thành tích đã ghi", ""), .. Honoured.Choices.Select(c => new SelectListItem($"{c.Title} ({c.Kind.Label()}{(c.Honoured ? ", đã được khen" : "")})", c.Id.ToString()))];

    public async Task<IActionResult> OnPostAnswerAsync([FromServices] AnswerFinding answer) =>
        await AnswerAsync(
            await answer.ExecuteAsync(new AnswerFindingRequest(Id, Answer.Guard, Answer.Fingerprint, Answer.Reason, Answer.Withdraw), Actor, Ct),
            _ => Back(Answer.Withdraw ? "Đã rút lại câu trả lời." : "Đã ghi câu trả lời cùng họ tên người trả lời.", "#kiem-tra"),
            nameof(Answer));

    public async Task<IActionResult> OnPostUseAsync([FromServices] UseAchievement use, Guid? achievementId) =>
        await AnswerAsync(await use.ExecuteAsync(new UseAchievementRequest(Id, achievementId), Actor, Ct), _ => Back("Đã gắn thành tích với hồ sơ.", "#thanh-tich"), "");

    public async Task<IActionResult> OnPostFreshAsync([FromServices] UseAchievement use, [FromServices] KeepFile keep)
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var kept = await Fresh.KeptAsync(keep, Actor, Ct);
        return kept is { Succeeded: false }
            ? await AnswerAsync(kept, _ => Page(), nameof(Fresh))
            : await AnswerAsync(
                await use.ExecuteAsync(new UseAchievementRequest(Id, null, Fresh.Fields with { RecognitionFileId = kept?.Value?.Id }), Actor, Ct),
                _ => Back("Đã ghi thành tích mới và gắn với hồ sơ.", "#thanh-tich"),
                nameof(Fresh));
    }

    public async Task<IActionResult> OnPostDropAsync([FromServices] DropAchievement drop, Guid achievementId) =>
        await AnswerAsync(await drop.ExecuteAsync(new DropAchievementRequest(Id, achievementId), Actor, Ct), _ => Back("Đã bỏ thành tích khỏi hồ sơ.", "#thanh-tich"), "");

    public static Tone ToneOf(GuardOutcome outcome) => outcome switch
    {
        GuardOutcome.Passed => Tone.Ok,
        GuardOutcome.Noted => Tone.Info,
        GuardOutcome.Cleared => Tone.Info,
        GuardOutcome.Blocked => Tone.Bad,
        _ => Tone.Wait,
    };

    public sealed class AnswerInput
    {
        public Guard Guard { get; set; }
        public string? Fingerprint { get; set; }
        public string? Reason { get; set; }
        public bool Withdraw { get; set; }
    }
}
