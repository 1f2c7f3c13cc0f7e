using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Honours.Imports;

/// <summary>Says which column of which sheet holds what, remembers the headings, and queues the list to be read. Also for reading it again.</summary>
public sealed class MapHistoryColumns(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(MapHistoryColumnsRequest request, Actor actor, CancellationToken ct)
    {
        var found = await HonourAccess.ForStepAsync(db, request.ImportId, actor, [HistoryImportState.Received, HistoryImportState.Checked], ct);
        if (found.Value is not { } import)
        {
            return found.Refusals.ToList();
        }

        var sheets = Applied(SheetMap.Read(import.Sheets), import.Kind, request.Sheets);
        if (Refuse(sheets, import.Kind) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("honours.map_history", "Ghép cột và kiểm tra danh sách", actor, ct);
        await RememberAsync(import, sheets, ct);
        import.Sheets = SheetMap.Write(sheets);
        import.State = HistoryImportState.Queued;
        (import.Fault, import.RowsRead, import.Step) = (null, 0, "Chờ đọc tệp");
        work.About("history_import", import.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private static List<SheetMap> Applied(IReadOnlyList<SheetMap> sheets, HistoryKind kind, IReadOnlyList<MappedSheet> asked)
    {
        var allowed = HistoryColumns.Of(kind);
        return [.. sheets.Select((sheet, i) => asked.FirstOrDefault(a => a.Index == i) is not { } said ? sheet : sheet with
        {
            Used = said.Used,
            Columns = said.Columns
                .Where(c => allowed.Contains(c.Key) && sheet.Headings.Any(h => h.Index == c.Value))
                .ToDictionary(c => c.Key, c => c.Value),
        })];
    }

    private static List<Refusal> Refuse(List<SheetMap> sheets, HistoryKind kind)
    {
        var refusals = new List<Refusal>();
        if (!sheets.Exists(s => s.Used))
        {
            refusals.Add(new NoSheetUsed());
        }

        foreach (var sheet in sheets.Where(s => s.Used))
        {
            var missing = HistoryColumns.Of(kind).Where(c => c.IsRequired() && !sheet.Columns.ContainsKey(c)).Select(c => $"\"{c.Header()}\"").ToList();
            if (!sheet.Columns.ContainsKey(HistoryColumn.Year) && !sheet.Columns.ContainsKey(HistoryColumn.DecidedOn) && !sheet.Columns.ContainsKey(HistoryColumn.Number) && sheet.Year is null)
            {
                missing.Add($"\"{HistoryColumn.Year.Header()}\"");
            }

            if (missing.Count > 0)
            {
                refusals.Add(new ColumnsMissing(sheet.Name, string.Join(", ", missing)));
            }
        }

        return refusals;
    }

    private async Task RememberAsync(HistoryImport import, List<SheetMap> sheets, CancellationToken ct)
    {
        var known = await db.Set<ColumnAlias>().Where(a => a.AgencyId == import.AgencyId && a.Kind == import.Kind).ToDictionaryAsync(a => a.FoldedHeading, ct);
        foreach (var sheet in sheets.Where(s => s.Used))
        {
            foreach (var (column, index) in sheet.Columns)
            {
                var heading = Fold.InMemory(sheet.Headings.First(h => h.Index == index).Heading);
                if (known.TryGetValue(heading, out var alias))
                {
                    alias.Holds = column;
                }
                else if (heading.Length > 0)
                {
                    known[heading] = db.Add(new ColumnAlias { AgencyId = import.AgencyId, Kind = import.Kind, FoldedHeading = heading, Holds = column }).Entity;
                }
            }
        }
    }
}

public sealed record MapHistoryColumnsRequest(Guid ImportId, IReadOnlyList<MappedSheet> Sheets);

/// <param name="Index">Of the sheet, from 0.</param>
public sealed record MappedSheet(int Index, bool Used, IReadOnlyDictionary<HistoryColumn, int> Columns);
