using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations.Merging;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Honours;

/// <summary>Likely twins among the people: compare and merge, or say that they are two; merges can be taken back here.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class TwinsModel(TwinsQuery twins) : OfficePage
{
    [BindProperty]
    public Guid MergeId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public TwinBoard Board { get; private set; } = new([], []);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostApartAsync([FromServices] KeepApart apart, Guid one, Guid other) =>
        await AnswerAsync(await apart.ExecuteAsync(one, other, Actor, Ct), _ =>
        {
            Notice("Đã ghi nhận là hai người khác nhau, cặp này không hỏi lại.");
            return Redirect("/nhan-su/trung-nguoi");
        }, "");

    public async Task<IActionResult> OnPostUndoAsync([FromServices] UndoMerge undo) =>
        await AnswerAsync(await undo.ExecuteAsync(new UndoMergeRequest(MergeId, Reason), Actor, Ct), _ =>
        {
            Notice("Đã tách lại thành hai người như trước khi ghép.");
            return Redirect("/nhan-su/trung-nguoi");
        }, "");

    protected override async Task LoadAsync() => Board = await twins.BoardAsync(Actor, Ct);
}
