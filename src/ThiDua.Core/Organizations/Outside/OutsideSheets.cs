using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Organizations.Outside;

/// <summary>Outside bodies as a workbook: template and export have the same columns, so an export can be imported again.</summary>
public static class OutsideSheets
{
    public static async Task<byte[]> WriteAsync(IReadOnlyList<OutsideBodyRow> rows, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await SheetWriter.WriteAsync(bytes, [Sheet.Of("Đơn vị ngoài", Columns(), rows)], ct);
        return bytes.ToArray();
    }

    private static SheetColumn<OutsideBodyRow>[] Columns() =>
    [
        SheetColumn.Text<OutsideBodyRow>(OutsideList.Headers[0], 44, b => b.Name),
        SheetColumn.Text<OutsideBodyRow>(OutsideList.Headers[1], 24, b => b.Kind.Label()),
        SheetColumn.Text<OutsideBodyRow>(OutsideList.Headers[2], 26, b => b.ContactName),
        SheetColumn.Text<OutsideBodyRow>(OutsideList.Headers[3], 30, b => b.Email),
        SheetColumn.Text<OutsideBodyRow>(OutsideList.Headers[4], 16, b => b.Phone),
        SheetColumn.Text<OutsideBodyRow>(OutsideList.Headers[5], 40, b => b.Address),
        SheetColumn.Text<OutsideBodyRow>(OutsideList.Headers[6], 16, b => b.LegalCode),
        SheetColumn.Text<OutsideBodyRow>(OutsideList.Headers[7], 36, b => b.ConfirmingBody),
        SheetColumn.Text<OutsideBodyRow>(OutsideList.Headers[8], 36, b => b.Field),
    ];
}
