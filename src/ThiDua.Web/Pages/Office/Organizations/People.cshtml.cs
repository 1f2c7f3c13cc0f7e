using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Staff;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Organizations;

/// <summary>The staff list; filters, page and spreadsheet share one address.</summary>
[Requires(Permission.ReadOrganization)]
public sealed class PeopleModel(PeopleQuery people, UnitTreeQuery units, StaffExportQuery export, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "ten")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "doi-tuong")]
    public StaffKind? StaffKind { get; set; }

    [BindProperty(SupportsGet = true, Name = "chua-co-don-vi")]
    public bool WithoutUnit { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public PeoplePage List { get; private set; } = new([], 0, 1, 1);

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; } = Choices.Of<StaffKind>(k => k.Label(), "Mọi đối tượng");

    public bool CanManage => Actor.Can(Permission.ManageOrganization);

    public bool IsFiltered => Search is { Length: > 0 } || UnitId is not null || StaffKind is not null || WithoutUnit;

    public async Task OnGetAsync()
    {
        Units = Choices.Units(await units.OptionsAsync(Actor, Permission.ReadOrganization, Ct), "Mọi đơn vị");
        List = await people.PageAsync(Filter, Actor, Ct);
    }

    public async Task<IActionResult> OnGetXlsxAsync() =>
        File(await export.ExportAsync(Filter, Actor, Ct), FileKind.Xlsx.MediaType, $"nhan-su-{clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.xlsx");

    public string UrlOf(int page, string? handler = null)
    {
        var query = new Dictionary<string, string?>
        {
            ["ten"] = Search,
            ["don-vi"] = UnitId?.ToString(),
            ["doi-tuong"] = StaffKind?.ToString(),
            ["chua-co-don-vi"] = WithoutUnit ? "true" : null,
            ["trang"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
            ["handler"] = handler,
        };
        return QueryHelpers.AddQueryString("/nhan-su", query.Where(q => !string.IsNullOrEmpty(q.Value)).ToDictionary());
    }

    private PeopleFilter Filter => new(Search is { Length: > 100 } ? Search[..100] : Search, UnitId, StaffKind, WithoutUnit, PageNumber);
}
