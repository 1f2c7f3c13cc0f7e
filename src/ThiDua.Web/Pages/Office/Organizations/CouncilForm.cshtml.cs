using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Organizations;

/// <summary>Records a council's term, or corrects it.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class CouncilFormModel(SaveCouncil save, CouncilQuery councils, UnitTreeQuery units, KeepFile keep) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public CouncilInput Input { get; set; } = new() { Name = "Hội đồng Thi đua - Khen thưởng" };

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Id is not { } id)
        {
            return Page();
        }

        if (await councils.FindAsync(id, Ct) is not { } council)
        {
            return NotFound();
        }

        Input = new CouncilInput
        {
            Version = council.Version, Name = council.Name, EstablishedBy = council.EstablishedBy, ValidFrom = council.ValidFrom, ValidTo = council.ValidTo,
            UnitId = council.UnitId, FoundedOn = council.FoundedOn,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var (fileId, refusals) = await Councils.ScanUpload.KeepAsync(Input.File, nameof(Input.File), keep, Actor, Ct);
        if (refusals.Count > 0)
        {
            return await AnswerAsync<Done>(refusals.ToList(), _ => Page());
        }

        var request = new SaveCouncilRequest(Id, Input.Version, Input.Name, Input.EstablishedBy, Input.ValidFrom, Input.ValidTo, Input.UnitId, Input.FoundedOn, fileId);
        return await AnswerAsync(await save.ExecuteAsync(request, Actor, Ct), saved =>
        {
            Notice("Đã lưu Hội đồng.");
            return Redirect($"/don-vi/hoi-dong/{saved.Id}");
        });
    }

    protected override async Task LoadAsync() => Units = Choices.Units(await units.OptionsAsync(Actor, Permission.ManageOrganization, Ct));
}

public sealed record CouncilInput
{
    public uint Version { get; set; }
    public string? Name { get; set; }
    public string? EstablishedBy { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public Guid? UnitId { get; set; }
    public DateOnly? FoundedOn { get; set; }
    public IFormFile? File { get; set; }
}
