using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Organizations;

/// <summary>One unit: its people, groups, place in the tree and history.</summary>
[Requires(Permission.ReadOrganization)]
public sealed class UnitModel(UnitQuery units, ReopenUnit reopen) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public UnitDetails Unit { get; private set; } = null!;

    public bool CanManage => Actor.Can(Permission.ManageOrganization, Unit.Path);

    public bool IsRoot => Unit.ParentId is null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await units.FindAsync(Id, Actor, Ct) is not { } unit)
        {
            return NotFound();
        }

        Unit = unit;
        return Page();
    }

    public async Task<IActionResult> OnPostReopenAsync(uint version)
    {
        if (await units.FindAsync(Id, Actor, Ct) is null)
        {
            return NotFound();
        }

        return await AnswerAsync(await reopen.ExecuteAsync(new ReopenUnitRequest(Id, version), Actor, Ct), _ =>
        {
            Notice("Đơn vị hoạt động trở lại.");
            return Redirect($"/don-vi/{Id}");
        });
    }

    protected override async Task LoadAsync() => Unit = (await units.FindAsync(Id, Actor, Ct))!;
}
