using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations.Staff;

/// <summary>Decides for each line whether it is somebody new, somebody known, or a doubt. No database.</summary>
internal sealed class StaffMatching(StaffRegister register, IReadOnlyDictionary<int, string> answers)
{
    /// <summary>The answer "somebody else who bears the same name"; any other answer is the id of the person meant.</summary>
    public const string SomebodyElse = "moi";

    private readonly Dictionary<string, int> seenCodes = [];
    private readonly Dictionary<(string, DateOnly?, Guid?), int> seenNames = [];
    private readonly Dictionary<Guid, int> seenPeople = [];

    public StaffLine Match(StaffRow row, List<StaffFault> faults)
    {
        var line = new StaffLine { Row = row, Faults = faults };
        var unit = UnitOf(row, faults);
        Repeats(row, unit, faults);
        if (faults.Count > 0)
        {
            return line;
        }

        var (person, doubts) = PersonOf(row, unit);
        if (doubts.Count > 0)
        {
            return line with { Doubts = doubts, Unit = unit };
        }

        if (person is null && unit is null)
        {
            faults.Add(new StaffFault(StaffColumn.Unit, "Chưa ghi đơn vị. Ghi tên hoặc mã đơn vị đúng như trong sơ đồ."));
        }
        else if (person is { InScope: false })
        {
            faults.Add(new StaffFault(null, $"{person.FullName} ({person.Detail}) thuộc đơn vị ngoài phạm vi được quản lý. Bỏ dòng này hoặc nhờ quản trị cơ quan nhập."));
        }
        else if (person is not null && !seenPeople.TryAdd(person.Id, row.Number))
        {
            faults.Add(new StaffFault(null, $"Cùng chỉ {person.FullName} ({person.Detail}) như dòng {seenPeople[person.Id]}. Bỏ bớt một dòng."));
        }

        if (person is not null && row.Code is not null && person.FormerCodes.Any(c => Fold.InMemory(c) == Fold.InMemory(row.Code)))
        {
            // The code of a row that was merged away finds the person but does not rename their code.
            row = row with { Code = null };
        }

        return line with { Row = row, Unit = unit, Person = person, Changes = person is null ? [] : StaffChanges.Of(row, unit, person) };
    }

    private KnownUnit? UnitOf(StaffRow row, List<StaffFault> faults)
    {
        if (row.Unit is null)
        {
            return null;
        }

        var meant = register.Units(row.Unit);
        if (meant.Count == 1 && meant[0].InScope)
        {
            return meant[0];
        }

        faults.Add(new StaffFault(StaffColumn.Unit, meant.Count switch
        {
            0 => $"Không có đơn vị \"{row.Unit}\" trong sơ đồ. Sửa tên cho khớp hoặc thêm đơn vị trước khi nhập.",
            1 => $"Đơn vị \"{row.Unit}\" ngoài phạm vi được quản lý. Bỏ dòng này hoặc nhờ quản trị cơ quan nhập.",
            _ => $"Có {meant.Count} đơn vị tên \"{row.Unit}\". Ghi mã đơn vị, hoặc ghi dạng \"{meant[0].ParentName} / {meant[0].Name}\".",
        }));
        return null;
    }

    private void Repeats(StaffRow row, KnownUnit? unit, List<StaffFault> faults)
    {
        if (row.Code is not null && !seenCodes.TryAdd(Fold.InMemory(row.Code), row.Number))
        {
            faults.Add(new StaffFault(StaffColumn.Code, $"Mã {row.Code} đã có ở dòng {seenCodes[Fold.InMemory(row.Code)]}. Mỗi người một mã, một dòng."));
        }

        var key = (Fold.InMemory(row.FullName), row.BirthDate, unit?.Id);
        if (row.Code is null && row.FullName.Length > 0 && !seenNames.TryAdd(key, row.Number))
        {
            faults.Add(new StaffFault(StaffColumn.FullName, $"Trùng họ tên, ngày sinh và đơn vị với dòng {seenNames[key]}. Nếu là hai người, ghi mã nhân sự để phân biệt."));
        }
    }

    private (KnownPerson? Person, IReadOnlyList<StaffDoubt> Doubts) PersonOf(StaffRow row, KnownUnit? unit)
    {
        if (row.Code is not null && register.ByCode(row.Code) is { } known)
        {
            return (known, []);
        }

        // Two codes are two people; a code on one side only leaves the question open.
        var namesakes = register.Namesakes(row.FullName)
            .Where(p => row.Code is null || p.Code is null)
            .Where(p => p.BirthDate is null || row.BirthDate is null || p.BirthDate == row.BirthDate)
            .ToList();
        if (answers.TryGetValue(row.Number, out var answer))
        {
            return answer == SomebodyElse ? (null, []) : (namesakes.FirstOrDefault(p => p.Id.ToString() == answer), []);
        }

        var same = namesakes.Where(p => p.BirthDate == row.BirthDate && (unit is null || p.Place?.UnitId == unit.Id)).ToList();
        return namesakes.Count == 0 ? (null, [])
            : same.Count == 1 && namesakes.Count == 1 ? (same[0], [])
            : same is [{ BirthDate: not null } only] ? (only, [])
            : (null, [.. namesakes.Select(p => new StaffDoubt(p.Id, p.FullName, p.Detail))]);
    }
}

/// <summary>What a line would change of a known person.</summary>
internal static class StaffChanges
{
    public static IReadOnlyList<StaffChange> Of(StaffRow row, KnownUnit? unit, KnownPerson person)
    {
        var changes = new List<StaffChange>();
        Add(StaffColumn.Code, person.Code, row.Code);
        Add(StaffColumn.FullName, person.FullName, row.FullName);
        Add(StaffColumn.BirthDate, person.BirthDate?.Written(), row.BirthDate?.Written());
        Add(StaffColumn.Sex, person.Sex?.Label(), row.Sex?.Label());
        Add(StaffColumn.StaffKind, person.StaffKind.Label(), row.StaffKind?.Label());
        Add(StaffColumn.Email, person.Email, row.Email);
        Add(StaffColumn.Phone, person.Phone, row.Phone);
        Add(StaffColumn.Unit, person.Place?.UnitName, unit is null || unit.Id == person.Place?.UnitId ? null : unit.Name);
        Add(StaffColumn.Position, person.Place?.Position, row.Position);
        Add(StaffColumn.IsLeader, Mark(person.Place?.IsLeader), Mark(row.IsLeader ?? (row.IsHead == true ? true : null)));
        Add(StaffColumn.IsHead, Mark(person.Place?.IsHead), Mark(row.IsHead));
        if (unit is null || unit.Id == person.Place?.UnitId)
        {
            Add(StaffColumn.ValidFrom, person.Place?.ValidFrom.Written(), person.Place is null ? null : row.ValidFrom?.Written());
        }

        return changes;

        void Add(StaffColumn column, string? before, string? after)
        {
            if (after is not null && after != (before ?? ""))
            {
                changes.Add(new StaffChange(column, before ?? "", after));
            }
        }
    }

    private static string? Mark(bool? value) => value switch { true => "có", false => "không", null => null };
}

internal sealed record StaffLine
{
    public required StaffRow Row { get; init; }
    public required List<StaffFault> Faults { get; init; }
    public IReadOnlyList<StaffDoubt> Doubts { get; init; } = [];
    public KnownUnit? Unit { get; init; }
    public KnownPerson? Person { get; init; }
    public IReadOnlyList<StaffChange> Changes { get; init; } = [];

    public StaffLineState State =>
        Faults.Count > 0 ? StaffLineState.Fault
        : Doubts.Count > 0 ? StaffLineState.Doubt
        : Person is null ? StaffLineState.New
        : Changes.Count > 0 ? StaffLineState.Updated
        : StaffLineState.Unchanged;
}

public enum StaffLineState
{
    Fault,
    Doubt,
    New,
    Updated,
    Unchanged,
}

/// <summary>Somebody known whom the line may mean.</summary>
public sealed record StaffDoubt(Guid PersonId, string FullName, string Detail);

public sealed record StaffChange(StaffColumn Column, string Before, string After);
