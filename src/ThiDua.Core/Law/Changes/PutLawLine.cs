using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law.Changes.Rules;

namespace ThiDua.Core.Law.Changes;

/// <summary>Adds a line to a change of law, or writes one anew: what is to be added, ended, replaced or confirmed.</summary>
public sealed class PutLawLine(ThiDuaDb db, Ledger ledger, LawCatalog catalog, TimeProvider clock) : IOperation
{
    private const int MostLines = 200;

    public async Task<Result<LawLinePut>> ExecuteAsync(LawLineRequest request, Actor actor, CancellationToken ct)
    {
        var found = await LawAccess.ForChangeAsync(db, request.ChangeSetId, request.Version, Permission.ManageLaw, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        if (found.Value.State is not LawChangeState.Drafting)
        {
            return new NotDrafting(found.Value.State);
        }

        if (catalog.Find(request.Table) is not { } table)
        {
            return new NotFound();
        }

        var row = request.RowKey is { } key ? await catalog.RowAsync(table, key, ct) : null;
        if ((request.Action is LawChangeAction.Add) != (row is null) || (table.To is null && request.Action is LawChangeAction.End or LawChangeAction.Replace))
        {
            return new NotFound();
        }

        var lines = await db.LawChangeLines.Where(l => l.ChangeSetId == found.Value.Id).ToListAsync(ct);
        var typed = new Typed();
        var line = await new LineDrafting(catalog, clock.Today()).DraftAsync(request, table, row, lines, typed, ct);
        await RefuseAsync(request, table, row, line, lines, actor, typed, ct);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("law.put_line", "Soạn dòng sửa quy định", actor, ct, $"{line.Action.Label()}: {line.RowLabel}");
        db.LawChangeLines.RemoveRange(lines.Where(l => l.Id == request.LineId));
        db.LawChangeLines.Add(line);
        found.Value.Revision++;
        work.About("change_set", found.Value.Id);
        return await work.CommitAsync(new LawLinePut(line.Id), ct);
    }

    private async Task RefuseAsync(
        LawLineRequest request, LawTable table, LawRow? row, LawChangeLine line, List<LawChangeLine> lines, Actor actor, Typed typed, CancellationToken ct)
    {
        if (lines.Count >= MostLines && request.LineId is null)
        {
            typed.Refuse("", $"Một đợt sửa có tối đa {MostLines} dòng. Ban hành đợt này rồi lập đợt tiếp theo.");
        }

        if (row is not null && lines.Any(l => l.Id != request.LineId && l.TableSlug == table.Slug && l.RowKey == row.Key))
        {
            typed.Refuse(new RowAlreadyInChange(line.RowLabel));
        }

        var facts = new LineFacts(request.Action, table.From is not null, row?.From, row?.To, request.Day, request.Until, request.Certainty, request.CheckedOn, clock.Today());
        foreach (var refusal in LineRules.Of(facts))
        {
            typed.Refuse(refusal);
        }

        if (line.RowValues is not null && table.Fields.Any(f => f.Column == table.Key)
            && LawLineValues.Read(line.RowValues)[table.Key] is { } code && await catalog.RowAsync(table, code, ct) is not null)
        {
            typed.Refuse(LawValues.FieldOf(table.Key), "Mã này đã dùng cho một dòng khác. Đặt mã mới.");
        }

        if (table.AgencyMayOwn && AgencyOf(line, row) is { } agency && !(await LawAccess.AgenciesAsync(db, Permission.ManageLaw, actor, ct)).Contains(agency))
        {
            typed.Refuse(new NotOwnRow(line.RowLabel));
        }
    }

    private static Guid? AgencyOf(LawChangeLine line, LawRow? row) =>
        (row?.Values.GetValueOrDefault("agency_id") ?? (line.RowValues is { } values ? LawLineValues.Read(values).GetValueOrDefault("agency_id") : null)) is { } id
            ? Guid.Parse(id, CultureInfo.InvariantCulture)
            : null;
}

public sealed record LawLineRequest
{
    public required Guid ChangeSetId { get; init; }

    public required uint Version { get; init; }

    /// <summary>The line that this one takes the place of; null to add one.</summary>
    public Guid? LineId { get; init; }

    /// <summary>Slug of the table.</summary>
    public required string Table { get; init; }

    public required LawChangeAction Action { get; init; }

    public string? RowKey { get; init; }

    /// <summary>Column and what was typed.</summary>
    public IReadOnlyDictionary<string, string?> Values { get; init; } = new Dictionary<string, string?>();

    /// <summary>End: last day in force. Add and replace: first day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Last day of the new row, when its text names one.</summary>
    public DateOnly? Until { get; init; }

    public string? Citation { get; init; }

    public Certainty? Certainty { get; init; }

    public string? CheckedBy { get; init; }

    public DateOnly? CheckedOn { get; init; }

    public DateOnly? RecheckBy { get; init; }
}

public sealed record LawLinePut(Guid LineId);
