using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>The fund of a year at a glance: the accountant writes, who reads decisions reads.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class FundModel(FundQuery funds, TimeProvider clock) : OfficePage
{
    private static readonly FundEntryKind[] Typed = [FundEntryKind.Budget, FundEntryKind.Transfer, FundEntryKind.OtherIncome, FundEntryKind.Organisation];

    [BindProperty(SupportsGet = true)]
    public int? Nam { get; set; }

    [BindProperty]
    public FundInput Input { get; set; } = new();

    [BindProperty]
    public Guid EntryId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public FundView Fund { get; private set; } = null!;

    public bool CanWrite => Actor.Can(Permission.PayRewards);

    public bool MayClose => clock.Today() >= new DateOnly(Fund.Year, 12, 31);

    public IReadOnlyList<int> Years => [.. Fund.Years.Append(clock.Today().Year).Append(Fund.Year).Distinct().OrderDescending()];

    public IEnumerable<SelectListItem> Kinds => [new("Chọn loại", ""), .. Typed.Select(k => new SelectListItem(k.Label(), EnumText.Of(k)))];

    public IEnumerable<SelectListItem> Roles =>
        [new("Không phải bồi dưỡng họp", ""), .. Enum.GetValues<AllowanceRole>().Select(r => new SelectListItem(r.Label(), EnumText.Of(r)))];

    public string? CeilingHelp => Fund.Allowances.Count == 0 ? null
        : $"Tối đa mỗi người mỗi buổi: {string.Join("; ", Fund.Allowances.OrderBy(a => a.Key).Select(a => $"{a.Key.Label()} {a.Value.Amount.Figures()}"))} đồng ({Fund.Allowances.Values.First().Citation}).";

    private int Year => Nam is >= 2000 and <= 2100 ? Nam.Value : clock.Today().Year;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        Input.On = Year == clock.Today().Year ? clock.Today() : null;
        return Fund is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostOpenAsync([FromServices] OpenFund open) =>
        await AnswerAsync(await open.ExecuteAsync(new OpenFundRequest { Year = Year }, Actor, Ct), done => Back($"Đã mở quỹ năm {done.Year}."));

    public async Task<IActionResult> OnPostEntryAsync([FromServices] AddFundEntry add)
    {
        await LoadAsync();
        if (Fund?.FundId is not { } fund)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var request = new AddFundEntryRequest
        {
            FundId = fund, Kind = Input.Kind, Amount = Input.Amount, On = Input.On, Description = Input.Description, Role = Input.Role, People = Input.People, Sittings = Input.Sittings,
        };
        return await AnswerAsync(await add.ExecuteAsync(request, Actor, Ct), _ => Back($"Đã ghi {Input.Amount!.Value.Written()} vào sổ quỹ."));
    }

    public async Task<IActionResult> OnPostVoidAsync([FromServices] VoidFundEntry mistaken) =>
        await AnswerAsync(await mistaken.ExecuteAsync(new VoidFundEntryRequest { EntryId = EntryId, Reason = Reason }, Actor, Ct), _ => Back("Đã hủy khoản ghi nhầm."), "");

    public async Task<IActionResult> OnPostCloseAsync([FromServices] CloseFund close)
    {
        await LoadAsync();
        return Fund?.FundId is not { } fund ? NotFound()
            : await AnswerAsync(
                await close.ExecuteAsync(new CloseFundRequest { FundId = fund, Version = Version }, Actor, Ct),
                done => Back($"Đã khóa sổ quỹ năm {done.Year}, chuyển {done.CarriedOver.Written()} sang năm sau."),
                "");
    }

    protected override async Task LoadAsync() => Fund = (await funds.FindAsync(Year, Actor, Ct))!;

    private RedirectResult Back(string notice)
    {
        Notice(notice);
        return Redirect($"/quy-khen-thuong?Nam={Year}");
    }
}

public sealed record FundInput
{
    public FundEntryKind? Kind { get; set; }
    public decimal? Amount { get; set; }
    public DateOnly? On { get; set; }
    public string? Description { get; set; }
    public AllowanceRole? Role { get; set; }
    public int? People { get; set; }
    public int? Sittings { get; set; }
}
