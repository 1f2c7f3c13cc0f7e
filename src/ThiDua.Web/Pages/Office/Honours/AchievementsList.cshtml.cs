using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Records;
using ThiDua.Papers.Spreadsheets;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Honours;

/// <summary>Achievements of one's units, with who took part and where each was used.</summary>
[Requires(Permission.ReadNominations)]
public sealed class AchievementsListModel(AchievementListQuery achievements, TimeProvider clock) : OfficePage
{
    private static readonly SheetColumn<AchievementRow>[] Columns =
    [
        SheetColumn.Text<AchievementRow>("Thành tích", 50, r => r.Title),
        SheetColumn.Text<AchievementRow>("Loại", 26, r => r.Kind.Label()),
        SheetColumn.Text<AchievementRow>("Cấp", 14, r => r.Level.Label()),
        SheetColumn.Text<AchievementRow>("Người, tập thể tham gia", 44, r => string.Join("; ", r.Parts.Select(p => p.Written))),
        SheetColumn.Date<AchievementRow>("Từ ngày", 12, r => r.StartedOn),
        SheetColumn.Date<AchievementRow>("Đến ngày", 12, r => r.EndedOn),
        SheetColumn.Text<AchievementRow>("Văn bản công nhận", 22, r => r.RecognitionNumber),
        SheetColumn.Text<AchievementRow>("Cơ quan công nhận", 30, r => r.RecognisedBy),
        SheetColumn.Text<AchievementRow>("Đơn vị", 28, r => r.Unit),
        SheetColumn.Number<AchievementRow>("Số khen thưởng", 10, r => r.Honoured),
        SheetColumn.Number<AchievementRow>("Hồ sơ đang nêu", 10, r => r.Named),
    ];

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai")]
    public AchievementKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "da-khen")]
    public bool? Used { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public AchievementPage List { get; private set; } = new([], 0, 1);

    public bool MayWrite => Actor.Can(Permission.ProposeNominations) || Actor.Can(Permission.CheckNominations);

    public bool IsFiltered => Search is { Length: > 0 } || Kind is not null || Used is not null;

    private AchievementFilter Filter => new(Search is { Length: > 100 } ? Search[..100] : Search, Kind is { } kind && Enum.IsDefined(kind) ? kind : null, Used, PageNumber);

    public async Task OnGetAsync()
    {
        // A filter that was typed wrongly into the address counts as not set.
        ModelState.Clear();
        List = await achievements.PageAsync(Filter, Actor, Ct);
    }

    public async Task<IActionResult> OnGetXlsxAsync()
    {
        using var file = new MemoryStream();
        await SheetWriter.WriteAsync(file, [Sheet.Of("Thành tích", Columns, await achievements.AllAsync(Filter, Actor, Ct), "Thành tích")], Ct);
        return File(file.ToArray(), FileKind.Xlsx.MediaType, $"thanh-tich-{clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.xlsx");
    }

    public string UrlOf(int page, string? handler = null)
    {
        var query = new Dictionary<string, string?>
        {
            ["tim"] = Search, ["loai"] = Kind?.ToString(), ["da-khen"] = Used is { } used ? used ? "true" : "false" : null,
            ["trang"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null, ["handler"] = handler,
        };
        return QueryHelpers.AddQueryString("/thanh-tich", query.Where(q => !string.IsNullOrEmpty(q.Value)).ToDictionary());
    }
}
