using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Honours.Imports;

/// <summary>The blank list with its guide, and the faulty rows of a list.</summary>
public sealed class HistorySheets(ThiDuaDb db) : IQuery
{
    public async Task<byte[]> TemplateAsync(HistoryKind kind, CancellationToken ct)
    {
        var columns = HistoryColumns.Of(kind);
        var kinds = await db.Set<AwardKind>().AsNoTracking().OrderBy(k => k.ProtocolOrder).Select(k => new { k.Name, k.FullName, k.Aliases }).ToListAsync(ct);
        var list = Sheet.Of("Danh sách", [.. columns.Select(c => SheetColumn.Text<string>(c.Header(), Math.Max(14, c.Header().Length + 2), _ => null))], Array.Empty<string>());
        var guide = Sheet.Of("Hướng dẫn", [SheetColumn.Text<HistoryColumn>("Cột", 34, c => c.Header()), SheetColumn.Text<HistoryColumn>("Cách ghi", 100, c => c.HowTo())], columns);
        var names = kind is HistoryKind.Awards
            ? kinds.Select(k => (Name: k.FullName ?? k.Name, Other: string.Join(", ", k.Aliases)))
            : Enum.GetValues<RatingLevel>().Select(l => (Name: l.Label(), Other: l switch { RatingLevel.Outstanding => "HTXSNV", RatingLevel.Good => "HTTNV", RatingLevel.Done => "HTNV", _ => "KHTNV" }));
        var words = Sheet.Of(kind is HistoryKind.Awards ? "Danh hiệu, hình thức" : "Mức xếp loại",
            [SheetColumn.Text<(string Name, string Other)>("Tên", 60, n => n.Name), SheetColumn.Text<(string Name, string Other)>("Cách ghi khác được hiểu", 40, n => n.Other)], names);
        return await BytesAsync([list, guide, words], ct);
    }

    public static Task<byte[]> FaultsAsync(IReadOnlyList<ImportFault> faults, CancellationToken ct) => BytesAsync(
    [
        Sheet.Of("Dòng lỗi",
            [
                SheetColumn.Text<ImportFault>("Trang tính", 20, f => f.Sheet), SheetColumn.Number<ImportFault>("Dòng", 8, f => f.Row), SheetColumn.Text<ImportFault>("Tên", 30, f => f.Name),
                SheetColumn.Text<ImportFault>("Danh hiệu, hình thức", 34, f => f.Award), SheetColumn.Number<ImportFault>("Năm", 8, f => f.Year), SheetColumn.Text<ImportFault>("Lỗi", 90, f => f.Sentence),
            ],
            faults),
    ], ct);

    internal static async Task<byte[]> BytesAsync(IReadOnlyList<Sheet> sheets, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await SheetWriter.WriteAsync(bytes, sheets, ct);
        return bytes.ToArray();
    }
}
