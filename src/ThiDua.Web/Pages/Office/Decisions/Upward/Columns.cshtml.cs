using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Upward;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions.Upward;

/// <summary>Which columns an authority wants in the list, in what order, under what headings. Arranging writes nothing; saving does.</summary>
[Requires(Permission.RecordIssue)]
public sealed class ColumnsModel(ListLayoutQuery layouts, SaveListLayout save) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "co-quan")]
    public string? Authority { get; set; }

    [BindProperty]
    public List<ColumnInput> Lines { get; set; } = [];

    public LayoutPage Layouts { get; private set; } = null!;

    public int Width => Lines.Sum(l => Math.Clamp(l.WidthMm ?? 0, 0, 1000));

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Layouts is null)
        {
            return NotFound();
        }

        Lines = Of(Layouts.Layout.Columns);
        return Page();
    }

    /// <summary>Moves, adds or drops a column of the form as typed.</summary>
    public async Task<IActionResult> OnPostArrangeAsync(string? act)
    {
        await LoadAsync();
        var parts = (act ?? "").Split(' ');
        var at = parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < Lines.Count ? i : -1;
        switch (parts[0])
        {
            case "up" when at > 0:
                (Lines[at - 1], Lines[at]) = (Lines[at], Lines[at - 1]);
                break;
            case "down" when at >= 0 && at < Lines.Count - 1:
                (Lines[at + 1], Lines[at]) = (Lines[at], Lines[at + 1]);
                break;
            case "drop" when at >= 0:
                Lines.RemoveAt(at);
                break;
            case "add" when Lines.Count < ListColumns.Most:
                Lines.Add(new ColumnInput { Field = ListField.Blank, Heading = "Ghi chú", WidthMm = Math.Max(8, Math.Min(20, ListColumns.PageWidthMm - Width)) });
                break;
            case "usual":
                Lines = Of(ListColumns.Usual);
                break;
        }

        ModelState.Clear();
        return Layouts is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        await LoadAsync();
        if (Layouts is null)
        {
            return NotFound();
        }

        var request = new SaveListLayoutRequest { Authority = Layouts.Authority, Columns = [.. Lines.Select(l => new ListColumn(l.Field, l.Heading ?? "", l.WidthMm ?? 0))] };
        return await AnswerAsync(await save.ExecuteAsync(request, Actor, Ct), _ =>
        {
            Notice($"Đã lưu mẫu danh sách gửi {Layouts.Authority}.");
            return Redirect($"/trinh-cap-tren/mau-danh-sach?co-quan={Uri.EscapeDataString(Layouts.Authority)}");
        }, "");
    }

    protected override async Task LoadAsync() => Layouts = (await layouts.FindAsync(Authority, Actor, Ct))!;

    private static List<ColumnInput> Of(IEnumerable<ListColumn> columns) => [.. columns.Select(c => new ColumnInput { Field = c.Field, Heading = c.Heading, WidthMm = c.WidthMm })];
}

public sealed record ColumnInput
{
    public ListField Field { get; set; }
    public string? Heading { get; set; }
    public int? WidthMm { get; set; }
}
