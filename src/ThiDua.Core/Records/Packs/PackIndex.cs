using ThiDua.Core.Foundation;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Records.Packs;

/// <summary>Mục lục of a pack: each paper with its number, day, kind, abstract, file and hash, then what is missing.</summary>
internal static class PackIndex
{
    public const string FileName = "muc-luc.xlsx";

    public static async Task WriteAsync(PackContents pack, IReadOnlyList<PackLine> lines, DateOnly today, Stream output, CancellationToken ct)
    {
        SheetColumn<(int Ordinal, PackLine Line)>[] columns =
        [
            SheetColumn.Number<(int Ordinal, PackLine Line)>("STT", 6, l => l.Ordinal),
            SheetColumn.Text<(int, PackLine Line)>("Bước", 20, l => l.Line.Entry.Paper.Step.Label()),
            SheetColumn.Text<(int, PackLine Line)>("Số", 8, l => l.Line.Entry.Paper.Number),
            SheetColumn.Text<(int, PackLine Line)>("Ký hiệu", 16, l => l.Line.Entry.Paper.Symbol),
            SheetColumn.Date<(int, PackLine Line)>("Ngày", 12, l => l.Line.Entry.Paper.On),
            SheetColumn.Text<(int, PackLine Line)>("Loại văn bản", 24, l => l.Line.Entry.Paper.Kind),
            SheetColumn.Text<(int, PackLine Line)>("Trích yếu", 70, l => l.Line.Entry.Paper.Abstract),
            SheetColumn.Text<(int, PackLine Line)>("Tình trạng", 18, l => l.Line.Entry.Paper.Standing.Label()),
            SheetColumn.Text<(int, PackLine Line)>("Tệp", 70, l => l.Line.Sha256 is null ? null : l.Line.Entry.Path),
            SheetColumn.Number<(int, PackLine Line)>("Số byte", 12, l => l.Line.Sha256 is null ? null : l.Line.Length),
            SheetColumn.Text<(int, PackLine Line)>("SHA-256", 68, l => l.Line.Sha256),
            SheetColumn.Text<(int, PackLine Line)>("Ghi chú", 40, l => l.Line.Fault),
        ];
        SheetColumn<PackGap>[] missing =
        [
            SheetColumn.Text<PackGap>("Bước", 20, g => g.Step.Label()),
            SheetColumn.Text<PackGap>("Văn bản còn thiếu", 50, g => g.What),
            SheetColumn.Text<PackGap>("Lý do", 70, g => g.Why),
        ];
        var title = $"MỤC LỤC BỘ VĂN BẢN: {pack.Title}";
        Sheet[] sheets =
        [
            Sheet.Of("Mục lục", columns, lines.Select((l, i) => (i + 1, l)), title, $"Lập ngày {today.Written()}"),
            .. pack.Gaps.Count == 0 ? [] : new[] { Sheet.Of("Còn thiếu", missing, pack.Gaps, "VĂN BẢN CÒN THIẾU") },
        ];
        // The writer makes a zip of its own, which wants to know where it stands.
        using var bytes = new MemoryStream();
        await SheetWriter.WriteAsync(bytes, sheets, ct);
        bytes.Position = 0;
        await bytes.CopyToAsync(output, ct);
    }
}
