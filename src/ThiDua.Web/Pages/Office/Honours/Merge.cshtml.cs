using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Honours;
using ThiDua.Core.Honours.Imports;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Merging;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Honours;

/// <summary>Two rows side by side: which is kept, why.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class MergeModel(PersonQuery people, HonourHistoryQuery histories, MergePeople merge) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "giu")]
    public Guid KeptId { get; set; }

    [BindProperty(SupportsGet = true, Name = "bo")]
    public Guid DroppedId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public PersonDetails? Kept { get; private set; }

    public PersonDetails? Dropped { get; private set; }

    public HonourHistory? KeptHistory { get; private set; }

    public HonourHistory? DroppedHistory { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Kept is null || Dropped is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync() =>
        await AnswerAsync(await merge.ExecuteAsync(new MergePeopleRequest { KeptId = KeptId, DroppedId = DroppedId, Reason = Reason }, Actor, Ct), done =>
        {
            Notice("Đã ghép hai người làm một.");
            return Redirect($"/nhan-su/{done.KeptId}");
        }, "");

    protected override async Task LoadAsync()
    {
        Kept = await people.FindAsync(KeptId, Actor, Ct);
        Dropped = await people.FindAsync(DroppedId, Actor, Ct);
        KeptHistory = await histories.OfAsync(HonourSubjectType.Person, KeptId, Actor, Ct);
        DroppedHistory = await histories.OfAsync(HonourSubjectType.Person, DroppedId, Actor, Ct);
    }
}
