using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Honours;

/// <summary>Whether a unit works where the law asks to look first.</summary>
[Requires(Permission.ReadOrganization)]
public sealed class HardAreasModel(HardAreasQuery areas) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AreaInput Input { get; set; } = new();

    [BindProperty]
    public Guid RowId { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    public UnitAreas Areas { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Kinds { get; } = Choices.Of<HardAreaKind>(k => k.Label(), "Chọn loại địa bàn");

    public async Task<IActionResult> OnGetAsync() => await FoundAsync() ? Page() : NotFound();

    public Task<IActionResult> OnPostRecordAsync([FromServices] RecordHardArea record) => DoAsync(
        nameof(Input), () => record.ExecuteAsync(new RecordHardAreaRequest(Id, Input.Kind, Input.From, Input.To, Input.Note), Actor, Ct), "Đã ghi địa bàn.");

    public Task<IActionResult> OnPostEndAsync([FromServices] EndHardArea end) =>
        DoAsync("", () => end.ExecuteAsync(new EndHardAreaRequest(RowId, LastDay), Actor, Ct), "Đã ghi ngày kết thúc.");

    protected override async Task LoadAsync() => await FoundAsync();

    private async Task<IActionResult> DoAsync(string prefix, Func<Task<Result<Done>>> act, string notice)
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        return !ModelState.IsValid ? await RefusedAsync() : await AnswerAsync(await act(), _ =>
        {
            Notice(notice);
            return Redirect($"/don-vi/{Id}/dia-ban");
        }, prefix);
    }

    private async Task<bool> FoundAsync()
    {
        if (await areas.OfAsync(Id, Actor, Ct) is not { } found)
        {
            return false;
        }

        Areas = found;
        return true;
    }

    public sealed class AreaInput
    {
        public HardAreaKind? Kind { get; set; }
        public DateOnly? From { get; set; }
        public DateOnly? To { get; set; }
        public string? Note { get; set; }
    }
}
