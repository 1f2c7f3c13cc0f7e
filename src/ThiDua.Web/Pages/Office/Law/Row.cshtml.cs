using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Law;
using ThiDua.Core.Law.Changes;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Law;

/// <summary>One rule: what it says, its versions over time, who compared it, and how to change it.</summary>
[Requires(Permission.ReadLaw)]
public sealed class RowModel(LawTableQuery tables) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    public LawRowView View { get; private set; } = null!;

    public bool CanManage => Actor.Can(Permission.ManageLaw);

    public async Task<IActionResult> OnGetAsync()
    {
        var view = await tables.RowAsync(Slug, Key, Ct);
        View = view!;
        return view is null ? NotFound() : Page();
    }

    public string UrlOf(LawChangeAction action) => $"/phap-luat/dot-sua/them?bang={Slug}&khoa={Uri.EscapeDataString(Key)}&viec={action}";

    /// <summary>What versions of one rule can differ in: all cells but those that make them one rule.</summary>
    public IEnumerable<string> Differing(LawLine version) =>
        View.Table.Fields.Where(f => f.InList)
            .Select((field, i) => (Field: field, Words: version.Cells[i]))
            .Where(c => c.Words.Length > 0 && View.Table.Series?.Contains(c.Field.Column) is not true)
            .Select(c => $"{c.Field.ListLabel ?? c.Field.Label}: {c.Words}");
}
