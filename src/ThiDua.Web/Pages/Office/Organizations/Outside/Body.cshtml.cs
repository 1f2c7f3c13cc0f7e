using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Accounts.Invitations;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Outside;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Organizations.Outside;

/// <summary>One outside body: who it is, who may propose for it, its end and successor.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class BodyModel(OutsideBodyQuery bodies, InvitationQuery invitations, InviteOutside invite, CloseUnit close) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint UnitVersion { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    public Guid? SuccessorId { get; set; }

    public OutsideBodyRow Body { get; private set; } = null!;

    public IReadOnlyList<InvitationRow> Invitations { get; private set; } = [];

    public IReadOnlyList<DrawnLink> Drawn { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Successors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await FoundAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostInviteAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        var result = await invite.ExecuteAsync(new InviteOutsideRequest([Id]), Actor, Ct);
        if (!result.Succeeded)
        {
            return await AnswerAsync(result, _ => Page(), "");
        }

        Drawn = result.Value.Links;
        Response.Headers.CacheControl = "no-store";
        ModelState.Clear();
        await FoundAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostCloseAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        return !ModelState.IsValid
            ? await RefusedAsync()
            : await AnswerAsync(await close.ExecuteAsync(new CloseUnitRequest(Id, UnitVersion, LastDay, SuccessorId, MovePeople: false), Actor, Ct), _ =>
            {
                Notice("Đã ghi ngày kết thúc hoạt động.");
                return Redirect($"/don-vi-ngoai/{Id}");
            }, "");
    }

    protected override async Task LoadAsync() => await FoundAsync();

    private async Task<bool> FoundAsync()
    {
        if (await bodies.FindAsync(Id, Actor, Ct) is not { } body)
        {
            return false;
        }

        Body = body;
        Invitations = await invitations.RowsAsync(null, Id, Actor, Ct);
        var others = await bodies.AllAsync(new OutsideBodyFilter(), Actor, Ct);
        Successors = [new("Không có đơn vị tiếp nhận", ""), .. others.Where(o => o.UnitId != Id && o.ValidTo is null).Select(o => new SelectListItem(o.Name, o.UnitId.ToString()))];
        return true;
    }
}
