using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Summaries;
using ThiDua.Core.Records;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Nominations;

/// <summary>Danh sách trích ngang of one unit or of the whole movement, on screen, as a spreadsheet and as a paper to sign.</summary>
[Requires(Permission.ReadNominations)]
public sealed class SummaryModel(SummaryListQuery summaries, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid MovementId { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public Guid? UnitId { get; set; }

    public SummaryList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await FoundAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnGetXlsxAsync() =>
        await FoundAsync() ? File(await SummarySheet.WriteAsync(List, Ct), DossierSheetFile.MediaType, $"{SummarySheet.FileStem}.xlsx") : NotFound();

    public async Task<IActionResult> OnGetDocxAsync() =>
        await FoundAsync() ? await PaperAsync(SummaryWording.Paper, words => SummaryPaper.Write(List, clock.Today(), words), SummarySheet.FileStem) : NotFound();

    private async Task<bool> FoundAsync()
    {
        if (!ModelState.IsValid || await summaries.FindAsync(MovementId, UnitId, Actor, Ct) is not { } found)
        {
            return false;
        }

        List = found;
        return true;
    }
}
