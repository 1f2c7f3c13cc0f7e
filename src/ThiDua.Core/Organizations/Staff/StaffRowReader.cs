using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Organizations.Staff;

/// <summary>One line of a staff list, understood. A null says nothing: what is known of the person stays.</summary>
internal sealed record StaffRow
{
    public required int Number { get; init; }
    public string? Code { get; init; }
    public required string FullName { get; init; }
    public DateOnly? BirthDate { get; init; }
    public Sex? Sex { get; init; }
    public StaffKind? StaffKind { get; init; }
    public string? Unit { get; init; }
    public string? Position { get; init; }
    public bool? IsLeader { get; init; }
    public bool? IsHead { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
}

/// <summary>Reads the cells of one line and says what is wrong with each.</summary>
internal sealed class StaffRowReader(StaffMapping mapping, DateOnly today)
{
    private static readonly string[] DateForms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-M-d", "d/M/yyyy HH:mm"];
    private static readonly string[] Yes = ["x", "co", "1", "dung", "true", "yes", "v"];
    private static readonly string[] No = ["khong", "0", "sai", "false", "no"];

    public (StaffRow Row, List<StaffFault> Faults) Read(int number, Func<int, string> cell)
    {
        var typed = new Typed();
        var row = new StaffRow
        {
            Number = number,
            FullName = typed.Text(Text(StaffColumn.FullName, cell), nameof(StaffColumn.FullName), "họ và tên", 100),
            Code = typed.Optional(Text(StaffColumn.Code, cell), nameof(StaffColumn.Code), "mã nhân sự", 30),
            BirthDate = Date(StaffColumn.BirthDate, cell, typed),
            Sex = Sex(cell, typed),
            StaffKind = Kind(cell, typed),
            Unit = typed.Optional(Text(StaffColumn.Unit, cell), nameof(StaffColumn.Unit), "tên đơn vị", 400),
            Position = typed.Optional(Text(StaffColumn.Position, cell), nameof(StaffColumn.Position), "chức vụ", 100),
            IsLeader = Mark(StaffColumn.IsLeader, cell, typed),
            IsHead = Mark(StaffColumn.IsHead, cell, typed),
            ValidFrom = Date(StaffColumn.ValidFrom, cell, typed),
            Email = typed.Optional(Text(StaffColumn.Email, cell), nameof(StaffColumn.Email), "thư điện tử", 200),
            Phone = typed.Optional(Text(StaffColumn.Phone, cell), nameof(StaffColumn.Phone), "số điện thoại", 30),
        };
        typed.Refuse(NameRules.Person(row.FullName, nameof(StaffColumn.FullName)));
        typed.Refuse(NameRules.Email(row.Email, nameof(StaffColumn.Email)));
        typed.Refuse(NameRules.Phone(row.Phone, nameof(StaffColumn.Phone)));
        typed.Refuse(DateRules.Birth(row.BirthDate, nameof(StaffColumn.BirthDate), today));
        typed.Refuse(row.ValidFrom is null ? null : DateRules.Effective(row.ValidFrom, nameof(StaffColumn.ValidFrom), today));
        return (row, [.. typed.Refusals.Select(r => new StaffFault(Enum.Parse<StaffColumn>(r.Field!), r.Sentence))]);
    }

    private string Text(StaffColumn column, Func<int, string> cell) =>
        mapping.Columns.TryGetValue(column, out var index) ? Typed.Clean(cell(index)) : "";

    private DateOnly? Date(StaffColumn column, Func<int, string> cell, Typed typed)
    {
        var text = Text(column, cell);
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        typed.Refuse(column.ToString(), text.Length == 4 && text.All(char.IsAsciiDigit)
            ? $"{column.Header()} chỉ có năm \"{text}\". Ghi đủ ngày/tháng/năm, hoặc để trống nếu chưa biết."
            : $"{column.Header()} \"{Cut(text)}\" không phải ngày/tháng/năm. Ví dụ đúng: 02/9/1985.");
        return null;
    }

    private Sex? Sex(Func<int, string> cell, Typed typed)
    {
        var text = Text(StaffColumn.Sex, cell);
        switch (Fold.InMemory(text))
        {
            case "":
                return null;
            case "nam":
                return Organizations.Sex.Male;
            case "nu":
                return Organizations.Sex.Female;
            default:
                typed.Refuse(nameof(StaffColumn.Sex), $"Giới tính \"{Cut(text)}\" không đọc được. Ghi Nam hoặc Nữ.");
                return null;
        }
    }

    private StaffKind? Kind(Func<int, string> cell, Typed typed)
    {
        var text = Text(StaffColumn.StaffKind, cell);
        switch (Fold.InMemory(text))
        {
            case "":
                return null;
            case "cong chuc" or "cc" or "can bo, cong chuc":
                return Organizations.StaffKind.CivilServant;
            case "vien chuc" or "vc":
                return Organizations.StaffKind.PublicEmployee;
            case "nguoi lao dong" or "nld" or "hop dong" or "hop dong lao dong" or "hdld":
                return Organizations.StaffKind.ContractWorker;
            case "doi tuong khac" or "khac":
                return Organizations.StaffKind.Other;
            default:
                typed.Refuse(nameof(StaffColumn.StaffKind), $"Đối tượng \"{Cut(text)}\" không đọc được. Ghi Công chức, Viên chức, Người lao động hoặc Đối tượng khác.");
                return null;
        }
    }

    private bool? Mark(StaffColumn column, Func<int, string> cell, Typed typed)
    {
        var text = Text(column, cell);
        var folded = Fold.InMemory(text);
        if (text.Length == 0 || Yes.Contains(folded) || No.Contains(folded))
        {
            return text.Length == 0 ? null : Yes.Contains(folded);
        }

        typed.Refuse(column.ToString(), $"{column.Header()} \"{Cut(text)}\" không đọc được. Đánh dấu x nếu đúng, ghi \"không\" nếu không phải.");
        return null;
    }

    private static string Cut(string text) => text.Length > 40 ? text[..40] + "…" : text;
}

/// <param name="Column">Null when the whole line is at fault.</param>
public sealed record StaffFault(StaffColumn? Column, string Sentence);
