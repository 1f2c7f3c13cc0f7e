using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Organizations;

/// <summary>Records a council's term, or corrects it.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class CouncilFormModel(SaveCouncil save, CouncilQuery councils) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public CouncilInput Input { get; set; } = new() { Name = "Hội đồng Thi đua - Khen thưởng" };

    public async Task<IActionResult> OnGetAsync()
    {
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
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var request = new SaveCouncilRequest(Id, Input.Version, Input.Name, Input.EstablishedBy, Input.ValidFrom, Input.ValidTo);
        return await AnswerAsync(await save.ExecuteAsync(request, Actor, Ct), saved =>
        {
            Notice("Đã lưu Hội đồng.");
            return Redirect($"/don-vi/hoi-dong/{saved.Id}");
        });
    }
}

public sealed record CouncilInput
{
    public uint Version { get; set; }
    public string? Name { get; set; }
    public string? EstablishedBy { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
}
