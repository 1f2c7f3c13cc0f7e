using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Honours.Imports;

/// <summary>Says who the names of a checked list are: one by one, or all that are alike at once. Touches staging rows only.</summary>
public sealed class SettleNames(ThiDuaDb db) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(SettleNamesRequest request, Actor actor, CancellationToken ct)
    {
        var found = await HonourAccess.ForStepAsync(db, request.ImportId, actor, [HistoryImportState.Checked], ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var (ordinal, answer) in request.Answers)
        {
            if (await AnswerAsync(request.ImportId, ordinal, answer, ct) == 0)
            {
                return new UnknownChoice();
            }
        }

        await AllAsync(request.ImportId, request.All, ct);
        await HistoryMatching.MarkTwiceAsync(db, request.ImportId, ct);
        await transaction.CommitAsync(ct);
        return Done.Value;
    }

    private Task<int> AnswerAsync(Guid import, int ordinal, string answer, CancellationToken ct) => answer switch
    {
        SettleNamesRequest.KeepText => ToAsync(import, ordinal, "as_text", "Giữ tên như trong danh sách", ct),
        SettleNamesRequest.NewPerson => ToAsync(import, ordinal, "new_person", "Thêm người đã nghỉ hoặc không còn trong danh sách", ct),
        SettleNamesRequest.AskAgain => db.Database.ExecuteSqlAsync($"""
            update honours.import_subject s set person_id = null, unit_id = null, group_id = null,
              state = case when exists (select 1 from honours.import_candidate c where c.import_id = s.import_id and c.subject_ordinal = s.ordinal) then 'doubt' else 'unknown' end,
              reason = 'Chọn lại'
            where import_id = {import} and ordinal = {ordinal}
            """, ct),
        _ when Guid.TryParse(answer, out var id) => db.Database.ExecuteSqlAsync($"""
            update honours.import_subject s set state = 'known', reason = 'Đã chọn: ' || c.reason, strength = c.strength,
              person_id = case c.type when 'person' then c.subject_id end, unit_id = case c.type when 'unit' then c.subject_id end, group_id = case c.type when 'group' then c.subject_id end
            from honours.import_candidate c
            where s.import_id = {import} and s.ordinal = {ordinal} and c.import_id = s.import_id and c.subject_ordinal = s.ordinal and c.subject_id = {id}
            """, ct),
        _ => Task.FromResult(0),
    };

    private Task<int> ToAsync(Guid import, int ordinal, string state, string reason, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        update honours.import_subject set state = {state}, person_id = null, unit_id = null, group_id = null, reason = {reason}
        where import_id = {import} and ordinal = {ordinal} and ({state} <> 'new_person' or subject_kind = 'individual')
        """, ct);

    private Task<int> AllAsync(Guid import, SettleAll? all, CancellationToken ct) => all switch
    {
        SettleAll.AcceptSure => db.Database.ExecuteSqlAsync(
            $"update honours.import_subject set state = 'known' where import_id = {import} and state = 'proposed' and strength >= {HistoryMatching.Sure}", ct),
        SettleAll.KeepUnknownAsText => db.Database.ExecuteSqlAsync(
            $"update honours.import_subject set state = 'as_text', reason = 'Giữ tên như trong danh sách' where import_id = {import} and state = 'unknown'", ct),
        SettleAll.MakeUnknownPeople => db.Database.ExecuteSqlAsync($"""
            update honours.import_subject set state = 'new_person', reason = 'Thêm người đã nghỉ hoặc không còn trong danh sách'
            where import_id = {import} and state = 'unknown' and subject_kind = 'individual'
            """, ct),
        SettleAll.LeaveFaultsOut => db.Database.ExecuteSqlAsync($"update honours.import_row set state = 'left_out' where import_id = {import} and state = 'fault'", ct),
        _ => Task.FromResult(0),
    };
}

/// <param name="Answers">By the name's ordinal: the id of who it is, or one of the constants.</param>
public sealed record SettleNamesRequest(Guid ImportId, IReadOnlyDictionary<int, string> Answers, SettleAll? All = null)
{
    public const string KeepText = "giu-ten";
    public const string NewPerson = "nguoi-moi";
    public const string AskAgain = "chon-lai";
}

public enum SettleAll
{
    AcceptSure,
    KeepUnknownAsText,
    MakeUnknownPeople,
    LeaveFaultsOut,
}
