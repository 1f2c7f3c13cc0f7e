using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Law.Changes;
using ThiDua.Papers.Spreadsheets;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Law;

/// <summary>One table of rules as of a day; filters live in the address.</summary>
[Requires(Permission.ReadLaw)]
public sealed class TableModel(LawTableQuery tables) : OfficePage
{
    private const string All = "tat-ca";

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "chua-doi-chieu")]
    public bool OnlyUnchecked { get; set; }

    /// <summary>A standing, or "tat-ca".</summary>
    [BindProperty(SupportsGet = true, Name = "trang-thai")]
    public string? StandingTyped { get; set; }

    public LawTableView View { get; private set; } = null!;

    public bool CanManage => Actor.Can(Permission.ManageLaw);

    public string Standing => StandingTyped is All || Enum.TryParse<LawStanding>(StandingTyped, out _) ? StandingTyped : nameof(LawStanding.InForce);

    public bool IsFiltered => Search is { Length: > 0 } || Day is not null || OnlyUnchecked;

    public string? DayTyped => ModelState["ngay"]?.AttemptedValue;

    public string? DayFault => ModelState["ngay"]?.Errors.FirstOrDefault()?.ErrorMessage;

    public IEnumerable<(string Standing, string Label, int Count)> Tabs =>
    [
        (nameof(LawStanding.InForce), "Đang áp dụng", View.Counts.GetValueOrDefault(LawStanding.InForce)),
        (nameof(LawStanding.Upcoming), "Sắp áp dụng", View.Counts.GetValueOrDefault(LawStanding.Upcoming)),
        (nameof(LawStanding.Ended), "Đã hết", View.Counts.GetValueOrDefault(LawStanding.Ended)),
        (All, "Tất cả", View.Counts.Values.Sum()),
    ];

    public async Task<IActionResult> OnGetAsync() => await ReadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnGetXlsxAsync()
    {
        if (!await ReadAsync())
        {
            return NotFound();
        }

        using var file = new MemoryStream();
        await SheetWriter.WriteAsync(file, [Sheet.Of("Quy định", Columns(View.Table), View.Lines, $"{View.Table.Title}, xét vào ngày {View.Day.Written()}")], Ct);
        return File(file.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{Slug}.xlsx");
    }

    public string UrlOf(string standing, string? handler = null)
    {
        var query = new QueryString()
            .Add("trang-thai", standing)
            .Add("tim", Search ?? "")
            .Add("ngay", DayTyped ?? "")
            .Add("chua-doi-chieu", OnlyUnchecked ? "true" : "false");
        return $"/phap-luat/bang/{Slug}{(handler is null ? query : query.Add("handler", handler))}";
    }

    public string? ClassOf(LawField field) => field.Type is LawFieldType.Whole or LawFieldType.Number ? "num" : null;

    private static SheetColumn<LawLine>[] Columns(LawTable table) =>
    [
        .. table.Fields.Where(f => f.InList).Select((field, i) => SheetColumn.Text<LawLine>(field.ListLabel ?? field.Label, 28, l => l.Cells[i])),
        SheetColumn.Date<LawLine>("Hiệu lực từ", 12, l => l.From),
        SheetColumn.Date<LawLine>("Đến hết ngày", 12, l => l.To),
        SheetColumn.Text<LawLine>("Tình trạng", 16, l => l.Standing.Label()),
        SheetColumn.Text<LawLine>("Căn cứ", 60, l => l.Citation),
        SheetColumn.Text<LawLine>("Đối chiếu", 34, l => l.Certainty.Label()),
    ];

    private async Task<bool> ReadAsync()
    {
        var filter = new LawFilter(
            Day,
            Search is { Length: > 100 } ? Search[..100] : Search,
            Enum.TryParse<LawStanding>(Standing, out var standing) ? standing : null,
            OnlyUnchecked);
        var view = await tables.ListAsync(Slug, filter, Ct);
        View = view!;
        return view is not null;
    }
}
