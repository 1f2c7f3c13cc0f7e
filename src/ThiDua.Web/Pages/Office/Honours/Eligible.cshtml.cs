using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Honours;

/// <summary>"Ai đủ điều kiện gì": one award, one year, everybody in scope: who meets it by which facts, who lacks one thing.</summary>
[Requires(Permission.ReadOrganization)]
public sealed class EligibleModel(EligibilityQuery eligibility, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "danh-hieu")]
    public string? Award { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    public int ShownYear { get; private set; }

    public IReadOnlyList<SelectListItem> Awards { get; private set; } = [];

    public EligibleAward? Chosen { get; private set; }

    public EligibilityBoard? Board { get; private set; }

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnGetXlsxAsync()
    {
        await LoadAsync();
        return Board is null || Chosen is null
            ? NotFound()
            : File(
                await EligibilitySheets.OfAsync(Chosen, ShownYear, Board, Ct),
                FileKind.Xlsx.MediaType,
                string.Create(CultureInfo.InvariantCulture, $"du-dieu-kien-{Chosen.Code.Replace('_', '-')}-{ShownYear}.xlsx"));
    }

    public string XlsxUrl => QueryHelpers.AddQueryString("/lich-su-khen-thuong/du-dieu-kien", new Dictionary<string, string?>
    {
        ["danh-hieu"] = Award,
        ["nam"] = ShownYear.ToString(CultureInfo.InvariantCulture),
        ["handler"] = "Xlsx",
    });

    protected override async Task LoadAsync()
    {
        ShownYear = Math.Clamp(Year ?? clock.Today().Year, 1990, 2100);
        var awards = await eligibility.AwardsAsync(ShownYear, Ct);
        Awards = [.. awards.Select(a => new SelectListItem($"{a.Name} ({a.SubjectKind.Label()})", $"{a.Code}.{a.SubjectKind}"))];
        Chosen = awards.FirstOrDefault(a => $"{a.Code}.{a.SubjectKind}" == Award);
        Board = Chosen is null ? null : await eligibility.ForAsync(Chosen.Code, Chosen.SubjectKind, ShownYear, Actor, Ct);
    }
}
