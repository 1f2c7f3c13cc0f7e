using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Honours.Imports;

/// <summary>Puts a list away that was not written.</summary>
public sealed class DropHistoryImport(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid importId, Actor actor, CancellationToken ct)
    {
        var found = await HonourAccess.ForStepAsync(db, importId, actor, [HistoryImportState.Received, HistoryImportState.Checked], ct);
        if (found.Value is not { } import)
        {
            return found.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("honours.drop_history", "Bỏ danh sách chưa nhập", actor, ct);
        import.State = HistoryImportState.Dropped;
        work.About("history_import", import.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}
