using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations.Staff;

/// <summary>What importing a received list would do, line by line; writes nothing.</summary>
public sealed class StaffPreviewQuery(ThiDuaDb db, StaffFiles files, TimeProvider clock) : IQuery
{
    private const int MostSamples = 2;

    /// <param name="mapping">Null guesses by the words of the heading row.</param>
    public async Task<Result<StaffPreview>> OfAsync(
        Guid fileId, StaffMapping? mapping, IReadOnlyDictionary<int, string> answers, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ManageOrganization))
        {
            return new NotAllowed();
        }

        var opened = await files.OpenAsync(fileId, actor, ct);
        if (!opened.Succeeded)
        {
            return opened.Refusals.ToList();
        }

        var rows = opened.Value.Rows;
        var (header, guess) = StaffMapping.Guess([.. rows.Take(20).Select(r => r.Cells)]);
        var used = mapping ?? guess;
        var register = await StaffRegister.LoadAsync(db, actor, clock.Today(), ct);
        var plan = StaffPlan.Of(rows, header, used, answers, register, clock.Today());
        return new StaffPreview
        {
            FileName = opened.Value.Name,
            Mapping = used,
            Columns = ColumnsOf(rows, header),
            Lines = [.. plan.Lines.Select(LineOf)],
        };
    }

    private static List<SheetColumnSample> ColumnsOf(IReadOnlyList<Papers.Spreadsheets.SheetRow> rows, int header) =>
        [.. Enumerable.Range(0, rows.Skip(header).Take(20).Max(r => r.Cells.Count)).Select(c => new SheetColumnSample(
            c,
            rows[header][c].Length > 0 ? rows[header][c] : $"Cột {(char)('A' + (c % 26))}",
            string.Join("; ", rows.Skip(header + 1).Select(r => r[c]).Where(t => t.Length > 0).Take(MostSamples))))];

    private static StaffPreviewLine LineOf(StaffLine line) => new()
    {
        Number = line.Row.Number,
        State = line.State,
        Code = line.Row.Code,
        FullName = line.Row.FullName,
        UnitName = line.Unit?.Name ?? line.Row.Unit ?? line.Person?.Place?.UnitName ?? "",
        PersonId = line.Person?.Id,
        Faults = line.Faults,
        Doubts = line.Doubts,
        Changes = line.Changes,
    };
}

public sealed record StaffPreview
{
    public required string FileName { get; init; }
    public required StaffMapping Mapping { get; init; }
    public required IReadOnlyList<SheetColumnSample> Columns { get; init; }
    public required IReadOnlyList<StaffPreviewLine> Lines { get; init; }

    public int Count(StaffLineState state) => Lines.Count(l => l.State == state);

    public bool IsReady => Lines.Count > 0 && Count(StaffLineState.Fault) == 0 && Count(StaffLineState.Doubt) == 0;
}

/// <param name="Sample">The first cells below the heading.</param>
public sealed record SheetColumnSample(int Index, string Header, string Sample);

public sealed record StaffPreviewLine
{
    /// <summary>As the sheet numbers it.</summary>
    public required int Number { get; init; }
    public required StaffLineState State { get; init; }
    public string? Code { get; init; }
    public required string FullName { get; init; }
    public required string UnitName { get; init; }
    public Guid? PersonId { get; init; }
    public required IReadOnlyList<StaffFault> Faults { get; init; }
    public required IReadOnlyList<StaffDoubt> Doubts { get; init; }
    public required IReadOnlyList<StaffChange> Changes { get; init; }
}
