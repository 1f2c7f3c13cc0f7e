using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law.Changes;

/// <summary>Changes of law for the screen.</summary>
public sealed class LawChangesQuery(ThiDuaDb db, LawCatalog catalog) : IQuery
{
    public const int PageSize = 50;

    /// <summary>Open ones first, then the youngest.</summary>
    /// <param name="before">The last one shown so far, for the next page.</param>
    public async Task<IReadOnlyList<LawChangeListed>> ListAsync(DateTimeOffset? before, CancellationToken ct) =>
        await db.LawChangeSets.AsNoTracking()
            .Where(s => before == null || s.CreatedAt < before)
            .OrderByDescending(s => s.CreatedAt)
            .Select(s => new LawChangeListed(
                s.Id, s.Title, s.Basis, s.State, s.CreatedAt, s.CreatedBy, s.ProposedBy, s.ReleasedBy, s.ReleasedAt, s.ReturnReason,
                db.Set<LawChangeLine>().Count(l => l.ChangeSetId == s.Id)))
            .Take(PageSize + 1)
            .ToListAsync(ct);

    public async Task<IReadOnlyList<LawChangeListed>> OpenAsync(CancellationToken ct) =>
        [.. (await ListAsync(null, ct)).Where(s => s.State is LawChangeState.Drafting or LawChangeState.Proposed)];

    public async Task<LawChangeCase?> CaseAsync(Guid id, Actor actor, CancellationToken ct)
    {
        if (await db.LawChangeSets.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } set)
        {
            return null;
        }

        var lines = await db.LawChangeLines.AsNoTracking().Where(l => l.ChangeSetId == id).OrderBy(l => l.Ordinal).ToListAsync(ct);
        var options = new Dictionary<string, LawOptions>(StringComparer.Ordinal);
        foreach (var table in lines.Select(l => l.TableSlug).Distinct(StringComparer.Ordinal).Select(catalog.Find).OfType<LawTable>())
        {
            options.Add(table.Slug, await catalog.OptionsAsync(table, ct));
        }

        return new LawChangeCase
        {
            Id = set.Id,
            Version = set.Version,
            Title = set.Title,
            Basis = set.Basis,
            State = set.State,
            CreatedBy = set.CreatedBy,
            ProposedAt = set.ProposedAt,
            ProposedBy = set.ProposedBy,
            ReleasedAt = set.ReleasedAt,
            ReleasedBy = set.ReleasedBy,
            ReturnedAt = set.ReturnedAt,
            ReturnedBy = set.ReturnedBy,
            ReturnReason = set.ReturnReason,
            IsOwnProposal = set.ProposerId == actor.AccountId || (set.ProposerPerson is not null && set.ProposerPerson == actor.PersonId),
            Lines = [.. lines.Select(l => Shown(l, catalog.Find(l.TableSlug)!, options[l.TableSlug]))],
        };
    }

    /// <summary>A line as the form wrote it, to be written anew.</summary>
    public async Task<LawLineDraft?> DraftAsync(Guid changeSetId, Guid lineId, CancellationToken ct) =>
        await db.LawChangeLines.AsNoTracking().SingleOrDefaultAsync(l => l.Id == lineId && l.ChangeSetId == changeSetId, ct) is { } line
            ? new LawLineDraft(
                line.TableSlug, line.Action, line.RowKey, line.RowValues is { } values ? LawLineValues.Read(values) : [], line.Day, line.Certainty, line.CheckedBy, line.CheckedOn)
            : null;

    /// <summary>Rows that the draft is about to add, as choices for the lists of its other lines.</summary>
    public async Task<LawOptions> OptionsAsync(Guid changeSetId, LawTable table, CancellationToken ct)
    {
        var options = await catalog.OptionsAsync(table, ct);
        var lines = await db.LawChangeLines.AsNoTracking().Where(l => l.ChangeSetId == changeSetId && l.RowValues != null).ToListAsync(ct);
        return new LawOptions(table.Fields.Where(f => f.Type is LawFieldType.Choice or LawFieldType.Choices)
            .ToDictionary(f => f.Column, f => (IReadOnlyList<(string, string)>)[.. options.Of(f.Column), .. LawDrafted.OptionsOf(catalog, f, lines)], StringComparer.Ordinal));
    }

    private static LawLineShown Shown(LawChangeLine line, LawTable table, LawOptions options)
    {
        var before = line.RowBefore is { } image ? LawRow.Read(table, image).Values : null;
        var after = line.RowValues is { } values ? LawLineValues.Read(values) : null;
        return new LawLineShown
        {
            Id = line.Id,
            Table = table,
            Action = line.Action,
            RowKey = line.RowKey,
            AppliedKey = line.AppliedKey,
            Label = line.RowLabel,
            Day = line.Day,
            Certainty = line.Certainty,
            CheckedBy = line.CheckedBy,
            CheckedOn = line.CheckedOn,
            Citation = after is not null && table.Citation is { } citation ? after.GetValueOrDefault(citation) : null,
            Fields = after is null ? [] : [.. table.Fields
                .Select(f => new LawFieldShown(f.Label, before is null ? null : options.Show(f, before.GetValueOrDefault(f.Column)), options.Show(f, after.GetValueOrDefault(f.Column))))
                .Where(f => before is null ? f.After.Length > 0 : f.Before != f.After)],
        };
    }
}
