using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>The director takes one name off the list, with the reason.</summary>
[Requires(Permission.DecideAwards)]
public sealed class StrikeModel(DecisionCaseQuery cases, StrikeItem strike) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid ItemId { get; set; }

    [BindProperty]
    public StrikeInput Input { get; set; } = new();

    public DecisionCase Case { get; private set; } = null!;

    public DecisionLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Line is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var request = new StrikeItemRequest { DecisionId = Id, ItemId = ItemId, Version = Input.Version, Reason = Input.Reason ?? "", GiveBack = Input.GiveBack };
        return await AnswerAsync(await strike.ExecuteAsync(request, Actor, Ct), _ =>
        {
            Notice(Input.GiveBack ? "Đã trả lại hồ sơ để xét lại." : "Đã gạch tên khỏi danh sách.");
            return Redirect($"/quyet-dinh/{Id}");
        });
    }

    protected override async Task LoadAsync()
    {
        Case = (await cases.FindAsync(Id, Actor, Ct))!;
        Line = Case?.Items.FirstOrDefault(i => i.Id == ItemId)!;
    }
}

public sealed record StrikeInput
{
    public uint Version { get; set; }
    public bool GiveBack { get; set; }
    public string? Reason { get; set; }
}
