using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Organizations.Outside;

/// <summary>A spreadsheet of outside bodies read against those already written down. Pure: rows in, lines with their faults out.</summary>
public static class OutsideList
{
    public const int Most = 2000;
    private const int RowsToSearch = 15;

    public static readonly SheetLimits Limits = new() { MaxRows = Most + RowsToSearch, MaxBytes = 5L * 1024 * 1024, MaxColumns = 30 };

    public static readonly IReadOnlyList<string> Headers =
        ["Tên đơn vị", "Loại", "Người liên hệ", "Thư điện tử", "Điện thoại", "Địa chỉ", "Mã số", "Cơ quan xác nhận", "Lĩnh vực đóng góp"];

    // The first word that fits wins; a column is given away once.
    private static readonly string[][] Words =
    [
        ["ten don vi", "ten co quan", "ten doanh nghiep", "ten to chuc", "don vi"], ["loai"], ["nguoi lien he", "dau moi", "lien he"],
        ["thu dien tu", "email", "e-mail"], ["dien thoai", "sdt", "so dt"], ["dia chi"], ["ma so", "ma don vi", "mst"], ["xac nhan"], ["linh vuc"],
    ];

    // "hợp tác xã" holds "xã": enterprises are asked before communes.
    private static readonly (UnitKind Kind, string[] Words)[] KindWords =
    [
        (UnitKind.Enterprise, ["doanh nghiep", "cong ty", "hop tac xa", "htx"]), (UnitKind.School, ["truong", "giao duc"]), (UnitKind.Citizen, ["cong dan", "ca nhan"]),
        (UnitKind.OutsideAgency, ["co quan", "to chuc", "so,", "ban,", "nganh", "doan the", "hoi"]), (UnitKind.Commune, ["xa", "phuong", "dac khu"]),
    ];

    internal static IReadOnlyList<OutsideLine> Read(IReadOnlyList<SheetRow> rows, IReadOnlyCollection<KnownBody> known, DateOnly today)
    {
        var (header, columns) = Heading(rows);
        if (columns is null)
        {
            return [];
        }

        var byName = known.Select(k => Fold.InMemory(k.Name)).ToHashSet();
        var byCode = known.Where(k => k.LegalCode is not null).Select(k => Fold.InMemory(k.LegalCode!)).ToHashSet();
        var lines = new List<OutsideLine>();
        foreach (var row in rows.Skip(header + 1))
        {
            var line = LineOf(row, columns, today);
            var name = Fold.InMemory(line.Fields.Name ?? "");
            var code = Fold.InMemory(line.Fields.LegalCode ?? "");
            var isKnown = byName.Contains(name) || (code.Length > 0 && byCode.Contains(code));
            lines.Add(line with { IsKnown = line.Faults.Count == 0 && isKnown });
            byName.Add(name);
            byCode.Add(code.Length > 0 ? code : "\0");
        }

        return lines;
    }

    private static (int Header, int[]? Columns) Heading(IReadOnlyList<SheetRow> rows)
    {
        for (var index = 0; index < Math.Min(rows.Count, RowsToSearch); index++)
        {
            var folded = rows[index].Cells.Select(Fold.InMemory).ToList();
            var taken = new HashSet<int>();
            var columns = Words.Select(words => words.Select(w => folded.FindIndex(c => c.Contains(w, StringComparison.Ordinal) && !taken.Contains(folded.IndexOf(c))))
                .Where(found => found >= 0).Select(found => taken.Add(found) ? found : -1).FirstOrDefault(-1)).ToArray();
            if (columns[0] >= 0 && columns.Count(c => c >= 0) > 1)
            {
                return (index, columns);
            }
        }

        return (0, null);
    }

    private static OutsideLine LineOf(SheetRow row, int[] columns, DateOnly today)
    {
        string? Cell(int column) => columns[column] < 0 || row[columns[column]] is not { Length: > 0 } text ? null : text;
        var typed = new Typed();
        var fields = new OutsideBodyFields
        {
            Name = Cell(0), Kind = KindOf(Cell(1)), ContactName = Cell(2), Email = Cell(3), Phone = Cell(4), Address = Cell(5), LegalCode = Cell(6), ConfirmingBody = Cell(7), Field = Cell(8),
        };
        CleanOutsideBody.From(fields, typed, today);
        return new OutsideLine(row.Number, fields, [.. typed.Refusals.Select(r => r.Sentence)], IsKnown: false);
    }

    private static UnitKind? KindOf(string? typed)
    {
        var folded = Fold.InMemory(typed ?? "");
        return folded.Length == 0 ? UnitKind.OutsideAgency
            : UnitKinds.Outside.Cast<UnitKind?>().FirstOrDefault(kind => Fold.InMemory(kind!.Value.Label()) == folded)
            ?? KindWords.Where(known => known.Words.Any(word => folded.Contains(word, StringComparison.Ordinal))).Select(known => (UnitKind?)known.Kind).FirstOrDefault();
    }
}

internal sealed record KnownBody(string Name, string? LegalCode);

/// <param name="Row">Its number in the sheet, as the person sees it.</param>
/// <param name="IsKnown">Written down already, or twice in the list: left as it is.</param>
public sealed record OutsideLine(int Row, OutsideBodyFields Fields, IReadOnlyList<string> Faults, bool IsKnown);
