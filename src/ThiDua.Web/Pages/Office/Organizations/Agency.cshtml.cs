using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Organizations;

/// <summary>What papers take from the agency.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class AgencyModel(AgencyQuery agencies, UnitTreeQuery units, PeopleQuery people, EditAgency edit) : OfficePage
{
    [BindProperty]
    public EditAgencyRequest Input { get; set; } = new() { Version = 0 };

    public AgencyDetails Agency { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input = new EditAgencyRequest
        {
            Version = Agency.Version,
            Name = Agency.Name,
            ShortName = Agency.ShortName,
            PlaceName = Agency.PlaceName,
            Symbol = Agency.Symbol,
            ParentName = Agency.ParentName,
            UpperAuthority = Agency.UpperAuthority,
            DirectorTitle = Agency.DirectorTitle,
            StandingUnitId = Agency.StandingUnitId,
            DirectorPersonId = Agency.DirectorPersonId,
        };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        return await AnswerAsync(await edit.ExecuteAsync(Input, Actor, Ct), _ =>
        {
            Notice("Đã lưu thông tin cơ quan. Văn bản soạn từ nay dùng thông tin mới.");
            return Redirect("/don-vi/co-quan");
        });
    }

    protected override async Task LoadAsync()
    {
        Agency = (await agencies.FindAsync(Ct))!;
        Units = Choices.Units(await units.OptionsAsync(Actor, Permission.ManageOrganization, Ct), "Chọn đơn vị");
        People = Choices.People(await people.OptionsAsync(Actor, Permission.ManageOrganization, Ct), "Chọn người");
    }
}
