using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Organizations;

/// <summary>A council's roster with roles and dates.</summary>
[Requires(Permission.ReadOrganization)]
public sealed class CouncilModel(CouncilQuery councils, PeopleQuery people, AddCouncilMember add, EndCouncilMember end) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public SeatInput Input { get; set; } = new();

    public CouncilDetails? Council { get; private set; }

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Roles { get; } = Choices.Of<CouncilRole>(r => r.Label(), "Chọn vai trò");

    public bool CanManage => Actor.Can(Permission.ManageOrganization);

    public int Sitting => Council!.Members.Count(m => !m.IsOver);

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Council is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAddAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var request = new AddCouncilMemberRequest(Id, Input.PersonId, Input.Role, Input.ValidFrom, Input.ValidTo);
        return await AnswerAsync(await add.ExecuteAsync(request, Actor, Ct), _ =>
        {
            Notice("Đã thêm thành viên.");
            return Redirect($"/don-vi/hoi-dong/{Id}");
        });
    }

    public async Task<IActionResult> OnPostEndAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        return await AnswerAsync(await end.ExecuteAsync(new EndCouncilMemberRequest(Input.SeatId, Input.LastDay), Actor, Ct), _ =>
        {
            Notice("Đã ghi ngày kết thúc.");
            return Redirect($"/don-vi/hoi-dong/{Id}");
        });
    }

    protected override async Task LoadAsync()
    {
        Council = await councils.FindAsync(Id, Ct);
        People = CanManage ? Choices.People(await people.OptionsAsync(Actor, Permission.ManageOrganization, Ct), "Chọn người") : [];
    }
}

public sealed record SeatInput
{
    public Guid SeatId { get; set; }
    public Guid? PersonId { get; set; }
    public CouncilRole? Role { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public DateOnly? LastDay { get; set; }
}
