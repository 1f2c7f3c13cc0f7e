using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Packs;

namespace ThiDua.Core.Nominations.Summaries;

/// <summary>Danh sách trích ngang of all that the reader sees, as a paper to sign and as a spreadsheet.</summary>
public sealed class SummaryPack(SummaryListQuery summaries, TimeProvider clock) : IPackSource
{
    public async Task<PackShelf> ShelfAsync(PackAbout about, Actor actor, CancellationToken ct)
    {
        if (await summaries.FindAsync(about.MovementId, null, actor, ct) is not { Rows.Count: > 0 } list)
        {
            return PackShelf.Empty;
        }

        return new PackShelf(
            [
                Paper(list, ".docx", _ => Task.FromResult<byte[]?>(PaperFiles.Docx(SummaryPaper.Write(list, clock.Today())))),
                Paper(list, ".xlsx", async cancel => await SummarySheet.WriteAsync(list, cancel)),
            ],
            []);
    }

    private static PackPaper Paper(SummaryList list, string extension, Func<CancellationToken, Task<byte[]?>> write) => new()
    {
        Step = PackStep.Summary, Kind = "Danh sách trích ngang", Abstract = $"Danh sách {list.Rows.Count} đề nghị khen thưởng", Standing = PackStanding.Sheet,
        FileName = SummarySheet.FileStem + extension, Content = new PackContent.Written(write),
    };
}
