using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements.Readings;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Movements;

/// <summary>Where the reader of plans errs: facts by how often people put them right after it.</summary>
[Requires(Permission.ManageAccounts)]
public sealed class CorrectionsModel(ReadingCorrectionQuery corrections, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "thong-tin")]
    public string? Fact { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int At { get; set; } = 1;

    public CorrectionBoard Board { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await corrections.FindAsync(Fact, At, Actor, Ct) is not { } board)
        {
            return NotFound();
        }

        Board = board;
        return Page();
    }

    public async Task<IActionResult> OnGetXlsxAsync() =>
        File(await CorrectionSheets.AllAsync(await corrections.AllAsync(Actor, Ct), clock.Today(), Ct), FileKind.Xlsx.MediaType, "loi-doc-ke-hoach.xlsx");

    public string PageUrl(int page) => $"/phong-trao/loi-doc?trang={page}{(Fact is null ? "" : $"&thong-tin={Uri.EscapeDataString(Fact)}")}";
}
