using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations.Proposals;

/// <summary>Keeps what a person typed and decided on lines of an open list. A line that lacks something is kept, but not as accepted.</summary>
public sealed class SaveProposalLines(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<ProposalSaved>> ExecuteAsync(SaveProposalLinesRequest request, Actor actor, CancellationToken ct)
    {
        var found = await ProposalDesk.OpenAsync(db, request.ListId, actor, ct);
        if (found.Value is not { } list)
        {
            return found.Refusals.ToList();
        }

        db.Entry(list).Property(l => l.Version).OriginalValue = request.Version;
        var lines = await db.ProposalLines.Where(l => l.ListId == list.Id).OrderBy(l => l.Ordinal).ToListAsync(ct);
        var typedNames = request.Lines.Select(l => l.Name ?? "");
        var register = await SubjectRegister.LoadAsync(
            db, list.MovementId, list.Unit, clock.Today(), [.. lines.Select(l => l.Name), .. typedNames], [.. lines.Select(l => l.PersonId).OfType<Guid>(), .. ChosenIn(request)], ct);
        var refusals = await ApplyAsync(request, lines, register, list.MovementId, ct);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("nominations.save_proposal_lines", "Rà soát danh sách trong tờ trình", actor, ct);
        // The row itself has nothing to change, but two screens that decide on its lines must not pass each other by.
        db.Entry(list).Property(l => l.Title).IsModified = true;
        work.About("proposal_list", list.Id);
        return await work.CommitAsync(new ProposalSaved(lines.Count(l => l.Decision is LineDecision.Accept), lines.Count(l => l.Decision is LineDecision.Open)), ct);
    }

    private async Task<List<Refusal>> ApplyAsync(SaveProposalLinesRequest request, List<ProposalLine> lines, SubjectRegister register, Guid movementId, CancellationToken ct)
    {
        var offers = (await db.AwardOffers.AsNoTracking().Where(o => o.MovementId == movementId).Select(o => o.Id).ToListAsync(ct)).ToHashSet();
        var byOrdinal = lines.ToDictionary(l => l.Ordinal);
        var refusals = new List<Refusal>();
        foreach (var (edited, index) in request.Lines.Select((line, index) => (line, index)))
        {
            if (!byOrdinal.TryGetValue(edited.Ordinal, out var line))
            {
                continue;
            }

            var field = $"Lines[{index}]";
            refusals.AddRange(LineEditing.Apply(edited, line, register, offers, clock.Today(), field));
            if (line.Decision is LineDecision.Accept)
            {
                refusals.AddRange(LineEditing.Lacks(line, register, field));
            }
        }

        refusals.AddRange(Shared(request, lines));
        return refusals;
    }

    private static IEnumerable<Refusal> Shared(SaveProposalLinesRequest request, List<ProposalLine> lines)
    {
        foreach (var same in lines.Where(l => l is { Decision: LineDecision.Accept, SubjectId: not null }).GroupBy(l => l.SubjectId).Where(g => g.Count() > 1))
        {
            var last = same.Last();
            var index = request.Lines.ToList().FindIndex(l => l.Ordinal == last.Ordinal);
            yield return new LineRefused(last.Ordinal, $"cùng chỉ một đối tượng với dòng {same.First().Ordinal}. Bỏ một dòng, hoặc chọn người khác.", index < 0 ? null : $"Lines[{index}].{nameof(EditedLine.Subject)}");
        }
    }

    private static IEnumerable<Guid> ChosenIn(SaveProposalLinesRequest request) =>
        request.Lines.Select(l => l.Subject?.Split(':') is [_, var id] && Guid.TryParse(id, out var chosen) ? chosen : Guid.Empty).Where(id => id != Guid.Empty);
}

/// <param name="Lines">Those shown; lines left out stay as they are.</param>
public sealed record SaveProposalLinesRequest(Guid ListId, uint Version, IReadOnlyList<EditedLine> Lines);

public sealed record ProposalSaved(int Accepted, int Open);
