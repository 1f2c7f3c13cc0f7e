using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Honours;

/// <summary>"Đã khen chưa?": a name gives everybody who bears it with all awards; without a name, the list with its filters.</summary>
[Requires(Permission.ReadOrganization)]
public sealed class IndexModel(EverHonouredQuery ever, AwardListQuery list, HonourChoicesQuery choices, UnitTreeQuery units, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "ten")]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "danh-hieu")]
    public string? AwardCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "tu-nam")]
    public int? FromYear { get; set; }

    [BindProperty(SupportsGet = true, Name = "den-nam")]
    public int? ToYear { get; set; }

    [BindProperty(SupportsGet = true, Name = "doi-tuong")]
    public SubjectKind? SubjectKind { get; set; }

    [BindProperty(SupportsGet = true, Name = "nguon")]
    public Guid? ImportId { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public EverHonoured? Found { get; private set; }

    public AwardPage List { get; private set; } = new([], 0, null);

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Awards { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; } = Choices.Of<SubjectKind>(k => k.Label(), "Mọi đối tượng");

    public bool CanImport => Actor.Can(Permission.ManageOrganization);

    public bool IsFiltered => UnitId is not null || AwardCode is { Length: > 0 } || FromYear is not null || ToYear is not null || SubjectKind is not null || ImportId is not null;

    /// <summary>A name alone asks about people; with other filters it narrows the list.</summary>
    public bool AsksWho => Name is { Length: > 0 } && !IsFiltered;

    public async Task OnGetAsync()
    {
        Units = Choices.Units(await units.OptionsAsync(Actor, Permission.ReadOrganization, Ct), "Mọi đơn vị");
        Awards = [new("Mọi danh hiệu, hình thức", ""), .. (await choices.AwardsAsync(Ct)).Select(a => new SelectListItem(a.Name, a.Code))];
        if (AsksWho)
        {
            Found = await ever.ForAsync(Name, Actor, Ct);
        }
        else
        {
            List = await list.PageAsync(Filter, Actor, Ct);
        }
    }

    public async Task<IActionResult> OnGetXlsxAsync() =>
        File(
            await AwardSheets.OfAsync("Khen thưởng", await list.AllAsync(Filter, Actor, Ct), Ct),
            FileKind.Xlsx.MediaType,
            $"khen-thuong-{clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.xlsx");

    public string UrlOf(string? after, string? handler = null)
    {
        var query = new Dictionary<string, string?>
        {
            ["ten"] = Name,
            ["don-vi"] = UnitId?.ToString(),
            ["danh-hieu"] = AwardCode,
            ["tu-nam"] = FromYear?.ToString(CultureInfo.InvariantCulture),
            ["den-nam"] = ToYear?.ToString(CultureInfo.InvariantCulture),
            ["doi-tuong"] = SubjectKind?.ToString(),
            ["nguon"] = ImportId?.ToString(),
            ["sau"] = after,
            ["handler"] = handler,
        };
        return QueryHelpers.AddQueryString("/lich-su-khen-thuong", query.Where(q => !string.IsNullOrEmpty(q.Value)).ToDictionary());
    }

    private AwardFilter Filter => new()
    {
        Name = Name is { Length: > 100 } ? Name[..100] : Name,
        UnitId = UnitId,
        AwardCode = AwardCode,
        FromYear = FromYear,
        ToYear = ToYear,
        SubjectKind = SubjectKind,
        ImportId = ImportId,
        After = After,
    };
}
