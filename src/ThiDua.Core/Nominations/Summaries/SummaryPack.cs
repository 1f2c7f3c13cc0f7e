using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Packs;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;

namespace ThiDua.Core.Nominations.Summaries;

/// <summary>Danh sách trích ngang of all that the reader sees, as a paper to sign and as a spreadsheet.</summary>
public sealed class SummaryPack(SummaryListQuery summaries, HouseStyleQuery styles, TimeProvider clock) : IPackSource
{
    public async Task<PackShelf> ShelfAsync(PackAbout about, Actor actor, CancellationToken ct)
    {
        if (await summaries.FindAsync(about.MovementId, null, actor, ct) is not { Rows.Count: > 0 } list)
        {
            return PackShelf.Empty;
        }

        return new PackShelf(
            [
                Paper(list, ".docx", async cancel => await styles.DocxAsync(SummaryWording.Paper.Code, words => SummaryPaper.Write(list, clock.Today(), words), cancel)),
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
