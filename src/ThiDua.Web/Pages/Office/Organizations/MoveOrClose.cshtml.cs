using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Organizations;

/// <summary>Puts a unit elsewhere in the tree, or ends it with a successor.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class MoveOrCloseModel(UnitQuery units, UnitTreeQuery tree, MoveUnit move, CloseUnit close) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public MoveOrCloseInput Input { get; set; } = new();

    public UnitDetails? Unit { get; private set; }

    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Successors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Unit is null)
        {
            return NotFound();
        }

        Input.Version = Unit.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostMoveAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        return await AnswerAsync(await move.ExecuteAsync(new MoveUnitRequest(Id, Input.Version, Input.ParentId), Actor, Ct), _ =>
        {
            Notice("Đã chuyển đơn vị cùng các đơn vị cấp dưới của nó.");
            return Redirect($"/don-vi/{Id}");
        });
    }

    public async Task<IActionResult> OnPostCloseAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var request = new CloseUnitRequest(Id, Input.Version, Input.LastDay, Input.SuccessorId, Input.MovePeople);
        return await AnswerAsync(await close.ExecuteAsync(request, Actor, Ct), ended =>
        {
            Notice(ended.PeopleMoved > 0 ? $"Đơn vị đã kết thúc hoạt động; {ended.PeopleMoved} người chuyển sang đơn vị tiếp nhận." : "Đơn vị đã kết thúc hoạt động.");
            return Redirect($"/don-vi/{Id}");
        });
    }

    protected override async Task LoadAsync()
    {
        Unit = await units.FindAsync(Id, Actor, Ct);
        var others = (await tree.OptionsAsync(Actor, Permission.ManageOrganization, Ct))
            .Where(u => Unit is null || !u.Path.StartsWith(Unit.Path, StringComparison.Ordinal)).ToList();
        Parents = Choices.Units(others, "Chọn đơn vị cấp trên mới");
        Successors = Choices.Units(others, "Không có đơn vị tiếp nhận");
    }
}

public sealed record MoveOrCloseInput
{
    public uint Version { get; set; }
    public Guid? ParentId { get; set; }
    public DateOnly? LastDay { get; set; }
    public Guid? SuccessorId { get; set; }
    public bool MovePeople { get; set; }
}
