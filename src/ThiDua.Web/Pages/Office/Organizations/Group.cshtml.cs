using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Organizations;

/// <summary>A named group: who is in it, since when.</summary>
[Requires(Permission.ReadOrganization)]
public sealed class GroupModel(StaffGroupQuery groups, UnitQuery units, PeopleQuery people, SaveStaffGroup save) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? UnitId { get; set; }

    [BindProperty]
    public GroupInput Input { get; set; } = new();

    public StaffGroupDetails? Group { get; private set; }

    public UnitDetails? Unit { get; private set; }

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public bool CanManage => Unit is not null && Actor.Can(Permission.ManageOrganization, Unit.Path);

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Unit is null || (Id is null && !CanManage))
        {
            return NotFound();
        }

        if (Group is not null)
        {
            Input = new GroupInput { Name = Group.Name, ValidFrom = Group.ValidFrom, ValidTo = Group.ValidTo, MemberIds = [.. Group.Members.Select(m => m.Id)] };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var request = new SaveStaffGroupRequest(Id, UnitId, Input.Name, Input.ValidFrom, Input.ValidTo, Input.MemberIds);
        return await AnswerAsync(await save.ExecuteAsync(request, Actor, Ct), saved =>
        {
            Notice($"Đã lưu nhóm {Input.Name}.");
            return Redirect($"/don-vi/nhom/{saved.Id}");
        });
    }

    protected override async Task LoadAsync()
    {
        Group = Id is { } id ? await groups.FindAsync(id, Actor, Ct) : null;
        var unitId = Group?.UnitId ?? (Id is null ? UnitId : null);
        Unit = unitId is { } known ? await units.FindAsync(known, Actor, Ct) : null;
        People = Choices.People(await people.OptionsAsync(Actor, Permission.ReadOrganization, Ct));
    }
}

public sealed record GroupInput
{
    public string? Name { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public List<Guid> MemberIds { get; set; } = [];
}
