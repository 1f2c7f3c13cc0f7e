using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Law.Changes;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Law;

/// <summary>Name and basis of a draft.</summary>
[Requires(Permission.ManageLaw)]
public sealed class EditModel(EditLawChange edit, LawChangesQuery changes) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public ChangeInput Input { get; set; } = new();

    public LawChangeCase Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Case is null)
        {
            return NotFound();
        }

        Input = new ChangeInput { Title = Case.Title, Basis = Case.Basis };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return Case is null ? NotFound()
            : !ModelState.IsValid ? await RefusedAsync()
            : await AnswerAsync(await edit.ExecuteAsync(Id, Version, new LawChangeFields(Input.Title, Input.Basis), Actor, Ct), _ => Redirect($"/phap-luat/dot-sua/{Id}"));
    }

    protected override async Task LoadAsync() => Case = (await changes.CaseAsync(Id, Actor, Ct))!;
}
