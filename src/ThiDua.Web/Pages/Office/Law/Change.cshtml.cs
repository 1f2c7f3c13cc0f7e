using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Law;
using ThiDua.Core.Law.Changes;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Law;

/// <summary>A change of law: its lines, what it does, and the one next step of whoever looks.</summary>
[Requires(Permission.ReadLaw)]
public sealed class ChangeModel(LawChangesQuery changes, LawCatalog catalog) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public Guid LineId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public LawChangeCase Case { get; private set; } = null!;

    public IReadOnlyList<LawTable> Tables => catalog.Tables;

    public bool CanDraft => Actor.Can(Permission.ManageLaw) && Case.State is LawChangeState.Drafting;

    public bool CanRelease => Actor.Can(Permission.ReleaseLaw);

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Case is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromServices] RemoveLawLine remove) =>
        await AnswerAsync(await remove.ExecuteAsync(Id, LineId, Version, Actor, Ct), _ => Back("Đã xóa dòng."), "");

    public async Task<IActionResult> OnPostProposeAsync([FromServices] ProposeLawChange propose) =>
        await AnswerAsync(await propose.ExecuteAsync(Id, Version, Actor, Ct), _ => Back("Đã trình. Một người khác có quyền ban hành sẽ xem."), "");

    public async Task<IActionResult> OnPostReleaseAsync([FromServices] ReleaseLawChange release) =>
        await AnswerAsync(await release.ExecuteAsync(Id, Version, Actor, Ct), released => Back($"Đã ban hành {released.Lines} dòng."), "");

    public async Task<IActionResult> OnPostReturnAsync([FromServices] ReturnLawChange giveBack) =>
        await AnswerAsync(await giveBack.ExecuteAsync(Id, Version, Reason, Actor, Ct), _ => Back("Đã trả lại cho người trình."), "");

    public async Task<IActionResult> OnPostAbandonAsync([FromServices] AbandonLawChange abandon) =>
        await AnswerAsync(await abandon.ExecuteAsync(Id, Version, Actor, Ct), _ => Back("Đã hủy đợt sửa."), "");

    protected override async Task LoadAsync() => Case = (await changes.CaseAsync(Id, Actor, Ct))!;

    private RedirectResult Back(string sentence)
    {
        Notice(sentence);
        return Redirect($"/phap-luat/dot-sua/{Id}");
    }
}
