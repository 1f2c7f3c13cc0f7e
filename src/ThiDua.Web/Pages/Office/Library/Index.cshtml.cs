using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Law;
using ThiDua.Core.Law.Library;
using ThiDua.Core.Records;
using ThiDua.Papers.Spreadsheets;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Library;

/// <summary>Every text that rules, plans and papers cite.</summary>
[Requires(Permission.ReadMovements)]
public sealed class IndexModel(LibraryQuery library) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "hieu-luc")]
    public LawStanding? Standing { get; set; }

    [BindProperty(SupportsGet = true, Name = "chua-co-ban")]
    public bool OnlyWithoutFile { get; set; }

    public IReadOnlyList<LibraryText> Texts { get; private set; } = [];

    public bool IsFiltered => Search is { Length: > 0 } || Standing is not null || OnlyWithoutFile;

    private LibraryFilter Filter => new(Search is { Length: > 100 } ? Search[..100] : Search, Standing is { } standing && Enum.IsDefined(standing) ? standing : null, OnlyWithoutFile);

    public async Task OnGetAsync()
    {
        // A filter that was typed wrongly into the address counts as not set.
        ModelState.Clear();
        Texts = await library.ListAsync(Filter, Actor, Ct);
    }

    public async Task<IActionResult> OnGetXlsxAsync()
    {
        SheetColumn<LibraryText>[] columns =
        [
            SheetColumn.Text<LibraryText>("Loại", 14, t => t.Kind),
            SheetColumn.Text<LibraryText>("Số, ký hiệu", 22, t => t.Number),
            SheetColumn.Date<LibraryText>("Ngày ký", 12, t => t.SignedOn),
            SheetColumn.Text<LibraryText>("Cơ quan ban hành", 30, t => t.Issuer),
            SheetColumn.Text<LibraryText>("Trích yếu", 70, t => t.Title),
            SheetColumn.Date<LibraryText>("Hiệu lực từ", 12, t => t.From),
            SheetColumn.Date<LibraryText>("Hiệu lực đến", 12, t => t.To),
            SheetColumn.Text<LibraryText>("Được thay bởi", 22, t => t.ReplacedBy?.Name),
            SheetColumn.Number<LibraryText>("Số bản đang có", 12, t => t.Files),
        ];
        using var file = new MemoryStream();
        await SheetWriter.WriteAsync(file, [Sheet.Of("Thư viện văn bản", columns, await library.ListAsync(Filter, Actor, Ct), "VĂN BẢN ĐƯỢC VIỆN DẪN")], Ct);
        return File(file.ToArray(), FileKind.Xlsx.MediaType, "thu-vien-van-ban.xlsx");
    }
}
