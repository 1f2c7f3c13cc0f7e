using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations.Staff;

/// <summary>What a column of a staff list may hold.</summary>
public enum StaffColumn
{
    Code,
    FullName,
    BirthDate,
    Sex,
    StaffKind,
    Unit,
    Position,
    IsLeader,
    IsHead,
    ValidFrom,
    Email,
    Phone,
}

public static class StaffColumns
{
    public static readonly IReadOnlyList<StaffColumn> All = Enum.GetValues<StaffColumn>();

    /// <summary>As the template and the export head it.</summary>
    public static string Header(this StaffColumn column) => column switch
    {
        StaffColumn.Code => "Mã nhân sự",
        StaffColumn.FullName => "Họ và tên",
        StaffColumn.BirthDate => "Ngày sinh",
        StaffColumn.Sex => "Giới tính",
        StaffColumn.StaffKind => "Đối tượng",
        StaffColumn.Unit => "Đơn vị",
        StaffColumn.Position => "Chức vụ",
        StaffColumn.IsLeader => "Lãnh đạo, quản lý",
        StaffColumn.IsHead => "Trưởng đơn vị",
        StaffColumn.ValidFrom => "Ở đơn vị từ ngày",
        StaffColumn.Email => "Thư điện tử",
        StaffColumn.Phone => "Điện thoại",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    public static bool IsRequired(this StaffColumn column) => column is StaffColumn.FullName or StaffColumn.Unit;
}

/// <summary>Which column of the sheet, counted from 0, holds what; absent columns are not read.</summary>
public sealed class StaffMapping(IReadOnlyDictionary<StaffColumn, int> columns)
{
    /// <summary>Headers are sought in the first rows only: lists carry a few title lines.</summary>
    private const int RowsToSearch = 15;

    // The first word that fits wins; more telling words stand first, and a column is given away once.
    private static readonly (StaffColumn Column, string[] Words)[] Guesses =
    [
        (StaffColumn.FullName, ["ho va ten", "ho, ten", "ho ten", "ho va chu dem", "full name"]),
        (StaffColumn.Code, ["ma nhan su", "ma can bo", "ma cb", "ma nv", "ma so", "so hieu", "ma"]),
        (StaffColumn.BirthDate, ["ngay sinh", "ngay thang nam sinh", "nam sinh", "sinh ngay", "birth"]),
        (StaffColumn.Sex, ["gioi tinh", "nam/nu", "phai"]),
        (StaffColumn.StaffKind, ["doi tuong", "loai can bo", "cong chuc", "loai nhan su", "dien"]),
        (StaffColumn.ValidFrom, ["tu ngay", "ngay ve", "ngay bat dau"]),
        (StaffColumn.IsHead, ["truong don vi", "nguoi dung dau"]),
        (StaffColumn.IsLeader, ["lanh dao"]),
        (StaffColumn.Position, ["chuc vu", "chuc danh", "vi tri"]),
        (StaffColumn.Unit, ["don vi", "phong ban", "bo phan", "noi cong tac"]),
        (StaffColumn.Email, ["thu dien tu", "email", "e-mail"]),
        (StaffColumn.Phone, ["dien thoai", "sdt", "so dt", "di dong"]),
    ];

    public IReadOnlyDictionary<StaffColumn, int> Columns { get; } = columns;

    public bool Has(StaffColumn column) => Columns.ContainsKey(column);

    /// <summary>Finds the heading row and what its words say; row 0 and an empty mapping when no row looks like one.</summary>
    public static (int HeaderIndex, StaffMapping Mapping) Guess(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        for (var index = 0; index < Math.Min(rows.Count, RowsToSearch); index++)
        {
            var mapping = GuessRow(rows[index]);
            if (mapping.Has(StaffColumn.FullName) && mapping.Columns.Count > 1)
            {
                return (index, mapping);
            }
        }

        return (0, new StaffMapping(new Dictionary<StaffColumn, int>()));
    }

    private static StaffMapping GuessRow(IReadOnlyList<string> cells)
    {
        var folded = cells.Select(c => Fold.InMemory(Typed.Clean(c))).ToList();
        var found = new Dictionary<StaffColumn, int>();
        foreach (var (column, words) in Guesses)
        {
            var index = words.Select(word => folded.FindIndex(cell => Fits(cell, word) && !found.ContainsValue(folded.IndexOf(cell))))
                .FirstOrDefault(i => i >= 0, -1);
            if (index >= 0)
            {
                found[column] = index;
            }
        }

        return new StaffMapping(found);
    }

    // "ma" must be a word of its own: it also begins "mat khau" and ends "telecoma".
    private static bool Fits(string cell, string word) =>
        cell == word || cell.StartsWith(word + " ", StringComparison.Ordinal) || (word.Length > 3 && cell.Contains(word, StringComparison.Ordinal));
}
