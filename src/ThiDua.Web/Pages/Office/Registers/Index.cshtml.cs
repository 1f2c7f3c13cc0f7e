using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Records.Register;
using ThiDua.Papers.Spreadsheets;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Registers;

/// <summary>Sổ văn bản đi: every paper that went out with a number.</summary>
[Requires(Permission.ReadDecisions, Permission.RecordIssue)]
public sealed class IndexModel(RegisterQuery register, RegisterSeriesQuery seriesOfYear, TimeProvider clock) : OfficePage
{
    private const int MostYears = 10;

    private static readonly SheetColumn<RegisterRow>[] Columns =
    [
        SheetColumn.Text<RegisterRow>("Số, ký hiệu", 20, r => r.Reference),
        SheetColumn.Date<RegisterRow>("Ngày tháng", 12, r => r.IssuedOn),
        SheetColumn.Text<RegisterRow>("Loại văn bản", 22, r => r.Type.Label()),
        SheetColumn.Text<RegisterRow>("Trích yếu", 70, r => r.Abstract),
        SheetColumn.Text<RegisterRow>("Người ký", 24, r => r.Signer),
        SheetColumn.Text<RegisterRow>("Phong trào", 44, r => r.Movement),
        SheetColumn.Text<RegisterRow>("Người ghi sổ", 24, r => r.EnteredBy),
        SheetColumn.Text<RegisterRow>("Sửa đổi, đính chính văn bản", 24, r => r.Amends?.Reference),
        SheetColumn.Text<RegisterRow>("Được sửa đổi, đính chính bởi", 24, r => string.Join("; ", r.AmendedBy.Select(a => a.Reference))),
    ];

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "ky-hieu")]
    public string? Symbol { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai")]
    public PaperType? Type { get; set; }

    [BindProperty(SupportsGet = true, Name = "phong-trao")]
    public Guid? MovementId { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    /// <summary>Everything on one page, for print.</summary>
    [BindProperty(SupportsGet = true, Name = "tat-ca")]
    public bool Whole { get; set; }

    public RegisterPage List { get; private set; } = null!;

    public RegisterSeries Series { get; private set; } = null!;

    public int ShownYear => Year is >= 1945 and <= 2100 ? Year.Value : clock.Today().Year;

    /// <summary>A movement's papers are shown whole unless a year is asked for.</summary>
    public bool AllYears => MovementId is not null && Year is null;

    public bool IsFiltered => Symbol is { Length: > 0 } || Type is not null || MovementId is not null || Search is { Length: > 0 };

    /// <summary>Newest first; a year asked for by address stands too.</summary>
    public IReadOnlyList<int> Years =>
        [.. Enumerable.Range(0, MostYears).Select(back => Math.Max(Series.LastYear, clock.Today().Year) - back).Where(y => y >= Series.FirstYear || y == ShownYear)];

    private RegisterFilter Filter => new()
    {
        Year = AllYears ? null : ShownYear,
        Symbol = Symbol is { Length: <= 30 } ? Symbol : null,
        Type = Type is { } type && Enum.IsDefined(type) ? type : null,
        MovementId = MovementId,
        Text = Search is { Length: > 100 } ? Search[..100] : Search,
        After = After,
    };

    public async Task OnGetAsync()
    {
        // A filter that was typed wrongly into the address counts as not set.
        ModelState.Clear();
        Series = await seriesOfYear.OfYearAsync(ShownYear, Actor, Ct);
        List = Whole ? await WholeAsync() : await register.PageAsync(Filter, Actor, Ct);
    }

    public async Task<IActionResult> OnGetXlsxAsync()
    {
        using var file = new MemoryStream();
        await SheetWriter.WriteAsync(file, [Sheet.Of($"Năm {ShownYear}", Columns, await register.AllAsync(Filter, Actor, Ct), $"SỔ VĂN BẢN ĐI NĂM {ShownYear}")], Ct);
        return File(file.ToArray(), FileKind.Xlsx.MediaType, $"so-van-ban-di-{ShownYear}.xlsx");
    }

    /// <summary>The address of this list with the same filters.</summary>
    public string UrlOf(string? after = null, string? handler = null, bool whole = false, int? year = null)
    {
        var query = new Dictionary<string, string?>
        {
            ["nam"] = AllYears && year is null ? null : (year ?? ShownYear).ToString(CultureInfo.InvariantCulture), ["ky-hieu"] = Symbol, ["loai"] = Type?.ToString(), ["phong-trao"] = MovementId?.ToString(), ["tim"] = Search,
            ["sau"] = after, ["handler"] = handler, ["tat-ca"] = whole ? "true" : null,
        };
        return QueryHelpers.AddQueryString("/so-van-ban", query.Where(q => !string.IsNullOrEmpty(q.Value)).ToDictionary());
    }

    private async Task<RegisterPage> WholeAsync()
    {
        var rows = await register.AllAsync(Filter, Actor, Ct);
        return new RegisterPage(rows, rows.Count, null);
    }
}
