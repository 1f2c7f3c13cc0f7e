using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Movements;

/// <summary>Movements with state and deadline; filters and page live in the address.</summary>
[Requires(Permission.ReadMovements)]
public sealed class IndexModel(MovementListQuery movements, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Typed { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang-thai")]
    public MovementState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int? PageNumber { get; set; }

    public MovementPage Found { get; private set; } = new([], 0, 1);

    public bool CanManage => Actor.Can(Permission.ManageMovements);

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Typed) || State is not null || Year is not null;

    public int PageCount => Math.Max(1, (Found.Count + MovementListQuery.PageSize - 1) / MovementListQuery.PageSize);

    public IEnumerable<SelectListItem> States =>
    [
        new("Tất cả, trừ đã hủy", ""),
        .. Enum.GetValues<MovementState>().Where(s => CanManage || s is not MovementState.Draft).Select(s => new SelectListItem(s.Label(), s.ToString())),
    ];

    private MovementFilter Filter => new(Typed, State, Year is > 1900 and < 2200 ? Year : null, PageNumber ?? 1);

    public async Task OnGetAsync() => Found = await movements.PageAsync(Filter, Actor, Ct);

    public async Task<IActionResult> OnGetXlsxAsync() =>
        File(
            await MovementSheets.ListAsync(await movements.AllAsync(Filter, Actor, Ct), clock.Today(), Ct),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "phong-trao.xlsx");

    public string UrlOf(int page, string? handler = null)
    {
        (string Key, string? Value)[] parts =
        [
            ("handler", handler), ("tim", Typed), ("trang-thai", State?.ToString()), ("nam", Year?.ToString(CultureInfo.InvariantCulture)),
            ("trang", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        return "/phong-trao" + QueryString.Create(parts.Where(p => !string.IsNullOrWhiteSpace(p.Value)).Select(p => KeyValuePair.Create(p.Key, p.Value)));
    }

    public static Tone ToneOf(MovementState state) => state switch
    {
        MovementState.Draft => Tone.Wait,
        MovementState.Launched or MovementState.Reviewing => Tone.Info,
        MovementState.Decided or MovementState.Closed => Tone.Ok,
        MovementState.Awarded => Tone.Honour,
        _ => Tone.Off,
    };
}
