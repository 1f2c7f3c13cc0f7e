using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Honours.Imports;

/// <summary>
/// Reads a queued list row by row into the staging rows and compares it with what is there. Runs in the background: the page shows how many rows
/// were read. Writes nothing but staging rows, so nothing of it is history.
/// </summary>
public sealed class ReadHistoryFile(ThiDuaDb db, FileStore store, TimeProvider clock) : IOperation
{
    private const int RowsBetweenSignals = 1000;

    /// <summary>Imports that wait to be read, e.g. after a restart.</summary>
    public async Task<IReadOnlyList<Guid>> WaitingAsync(CancellationToken ct) =>
        await db.HistoryImports.AsNoTracking().Where(i => i.State == HistoryImportState.Queued).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(ct);

    public async Task ExecuteAsync(Guid importId, CancellationToken ct)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // One reader a list, on whichever node.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({importId.ToString()}, 0))", ct);
        var import = await db.HistoryImports.AsNoTracking().Include(i => i.File).SingleOrDefaultAsync(i => i.Id == importId && i.State == HistoryImportState.Queued, ct);
        if (import is null)
        {
            return;
        }

        await db.Database.ExecuteSqlAsync($"delete from honours.import_subject where import_id = {importId}", ct);
        await db.Database.ExecuteSqlAsync($"delete from honours.import_row where import_id = {importId}", ct);
        var (rows, fault) = await StageAsync(import, ct);
        if (fault is not null || rows == 0)
        {
            await transaction.RollbackAsync(ct);
            await BackAsync(importId, fault ?? "Không có dòng nào dưới dòng tiêu đề. Kiểm tra cách ghép cột hoặc tải tệp khác.", ct);
            return;
        }

        await SignalAsync(importId, rows, "Đang so với hệ thống", ct);
        await HistoryMatching.RunAsync(db, importId, import.AgencyId, ct);
        await db.Database.ExecuteSqlAsync($"update honours.history_import set state = 'checked', rows_read = {rows}, step = null where id = {importId}", ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<(int Rows, string? Fault)> StageAsync(HistoryImport import, CancellationToken ct)
    {
        var naming = await AwardNamings.LoadAsync(db, import.AgencyId, ct);
        var (connection, connectionString) = ((NpgsqlConnection)db.Database.GetDbConnection(), db.Database.GetConnectionString()!);
        var signal = new NpgsqlConnection(connectionString);
        await using var _ = signal;
        await signal.OpenAsync(ct);
        var subjects = new SubjectIndex();
        var count = 0;
        await using (var copy = await connection.BeginBinaryImportAsync(StagedRow.Copy, ct))
        {
            foreach (var sheet in SheetMap.Read(import.Sheets).Where(s => s.Used))
            {
                var reader = new HistoryRowReader(import.Kind, sheet, clock.Today());
                await using var content = store.OpenRead(import.File.Sha256);
                var refusal = await SheetReader.ReadAsync(content, ReceiveHistoryFile.Limits with { SheetName = sheet.Name }, row =>
                {
                    if (row.Number <= sheet.HeaderRow || !sheet.Columns.Values.Any(c => row[c].Length > 0))
                    {
                        return;
                    }

                    StagedRow.Write(copy, import, sheet.Name, ++count, reader.Read(row), naming, subjects);
                    if (count % RowsBetweenSignals == 0)
                    {
                        Signal(signal, import.Id, count);
                    }
                }, ct);
                if (refusal is { Fault: not SheetFault.NoRows })
                {
                    return (0, $"Trang tính \"{sheet.Name}\": {refusal.Sentence}");
                }
            }

            await copy.CompleteAsync(ct);
        }

        await subjects.CopyAsync(connection, import.Id, ct);
        return (count, null);
    }

    // Outside the transaction, so that others see it grow; the row is not touched inside before the end.
    private static void Signal(NpgsqlConnection connection, Guid importId, int rows)
    {
        using var command = new NpgsqlCommand("update honours.history_import set rows_read = $1, step = 'Đang đọc tệp' where id = $2 and state = 'queued'", connection)
        {
            Parameters = { new() { Value = rows }, new() { Value = importId } },
        };
        command.ExecuteNonQuery();
    }

    private async Task SignalAsync(Guid importId, int rows, string step, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(db.Database.GetConnectionString());
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("update honours.history_import set rows_read = $1, step = $2 where id = $3 and state = 'queued'", connection)
        {
            Parameters = { new() { Value = rows }, new() { Value = step }, new() { Value = importId } },
        };
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Puts a list back to its mapping, with the reason.</summary>
    public async Task BackAsync(Guid importId, string fault, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync(
            $"update honours.history_import set state = 'received', step = null, rows_read = 0, fault = left({fault}, 1000) where id = {importId} and state = 'queued'", ct);
}
