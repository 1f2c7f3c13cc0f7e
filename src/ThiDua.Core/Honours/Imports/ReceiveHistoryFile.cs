using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Honours.Imports;

/// <summary>Takes a list of past awards or ratings, if it can be read at all, and guesses what its columns hold.</summary>
public sealed class ReceiveHistoryFile(ThiDuaDb db, Ledger ledger, KeepFile keep, TimeProvider clock) : IOperation
{
    public const int MostRows = 60_000;
    private const int RowsToSee = 25;

    internal static readonly SheetLimits Limits = new() { MaxRows = MostRows, MaxBytes = 20L * 1024 * 1024, MaxColumns = 60 };

    public async Task<Result<HistoryFileReceived>> ExecuteAsync(HistoryKind kind, IncomingFile file, Actor actor, CancellationToken ct)
    {
        if (!await HonourAccess.MayImportAsync(db, actor, ct))
        {
            return new NotAllowed();
        }

        var (peeked, refusal) = await PeekAsync(file, ct);
        if (refusal is not null)
        {
            return new HistoryFileRefused(refusal.Sentence, file.Field);
        }

        var kept = await keep.ExecuteAsync(file with { Allowed = [Records.FileKind.Xlsx] }, actor, ct);
        if (!kept.Succeeded)
        {
            return kept.Refusals.ToList();
        }

        var agencyId = await db.Agencies.Select(a => a.Id).SingleAsync(ct);
        var remembered = await db.Set<ColumnAlias>().AsNoTracking()
            .Where(a => a.AgencyId == agencyId && a.Kind == kind)
            .ToDictionaryAsync(a => a.FoldedHeading, a => a.Holds, ct);
        var import = new HistoryImport
        {
            Id = Guid.CreateVersion7(),
            AgencyId = agencyId,
            Kind = kind,
            State = HistoryImportState.Received,
            FileId = kept.Value.Id,
            Sheets = SheetMap.Write(peeked.Where(s => s.Rows.Count > 0).Select(s => SheetMap.Guess(s, kind, remembered))),
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = actor.Name,
        };
        await using var work = await ledger.BeginAsync("honours.receive_history", $"Tải lên tệp {kept.Value.Name} ({kind.Label().ToLowerInvariant()})", actor, ct);
        db.HistoryImports.Add(import);
        work.About("history_import", import.Id);
        return await work.CommitAsync(new HistoryFileReceived(import.Id), ct);
    }

    private static async Task<(IReadOnlyList<SheetPeek> Sheets, SheetRefusal? Refusal)> PeekAsync(IncomingFile file, CancellationToken ct)
    {
        await using var content = file.Open();
        return SheetReader.Peek(content, Limits, RowsToSee, ct);
    }
}

public sealed record HistoryFileReceived(Guid ImportId);
