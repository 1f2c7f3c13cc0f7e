using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Decisions.Frozen;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Decisions.Amendments;

/// <summary>Loads what a decision about another decision says, as of the day it bears.</summary>
public sealed class AmendmentFactsQuery(ThiDuaDb db, DecisionFactsQuery papers, RecallRulesQuery recalls, TimeProvider clock) : IQuery
{
    internal async Task<FrozenFacts> LoadAsync(Guid decisionId, CancellationToken ct)
    {
        var paper = await papers.LoadAsync(decisionId, ct);
        var amendsId = await db.Decisions.AsNoTracking().Where(d => d.Id == decisionId).Select(d => d.AmendsId).SingleAsync(ct);
        if (amendsId is not { } amended)
        {
            return new FrozenFacts { Paper = paper };
        }

        var target = await papers.LoadAsync(amended, ct);
        var awarding = await AwardingAsync(amended, target, ct);
        var changes = await ChangesAsync(decisionId, ct);
        var deadline = paper.Kind is DecisionKind.Cancellation ? await recalls.GiveBackAsync(paper.IssuedOn ?? clock.Today(), ct) : null;
        return new FrozenFacts
        {
            Paper = paper,
            Amendment = new AmendmentFacts
            {
                Amends = new AmendedPaper(Named(target), target.Abstract, target.AwardForm, target.AwardName, Named(awarding)),
                Changes = [.. changes.Select(c => c.Fact)],
                GiveBackBy = deadline?.On,
                GiveBackCitation = deadline?.Citation,
            },
            Certificates = paper.Kind is DecisionKind.Amendment ? Corrected(awarding, changes) : null,
        };
    }

    // The new certificate bears number and day of the decision that gave the award, and who signed it.
    private static DecisionFacts Corrected(DecisionFacts awarding, List<LoadedChange> changes)
    {
        var words = changes.ToDictionary(c => c.ItemId, c => c.Fact);
        return awarding with
        {
            Items = [.. awarding.Items.Where(i => words.ContainsKey(i.Id))
                .Select(i => i with { Name = words[i.Id].NewName!, Title = words[i.Id].NewTitle!, Achievement = words[i.Id].NewAchievement! })],
        };
    }

    private async Task<DecisionFacts> AwardingAsync(Guid amendedId, DecisionFacts amended, CancellationToken ct)
    {
        var firstId = await db.Decisions.AsNoTracking().Where(d => d.Id == amendedId).Select(d => d.AmendsId).SingleAsync(ct);
        return firstId is { } first ? await papers.LoadAsync(first, ct) : amended;
    }

    private async Task<List<LoadedChange>> ChangesAsync(Guid decisionId, CancellationToken ct)
    {
        var payments = db.Payments;
        return await db.DecisionChanges.AsNoTracking()
            .Where(c => c.DecisionId == decisionId)
            .OrderBy(c => c.Ordinal)
            .Select(c => new LoadedChange(
                c.ItemId,
                new ChangeFact(
                    c.Ordinal, c.Item.Ordinal, c.Item.SubjectKind, c.OldName, c.OldTitle, c.OldAchievement, c.NewName, c.NewTitle, c.NewAchievement,
                    c.Ground!.Sentence, c.Ground.Citation, c.Reason, c.Item.LegalAmount,
                    payments.Where(p => p.ItemId == c.ItemId).Sum(p => p.Kind == Funds.PaymentKind.Paid ? p.Amount : -p.Amount))))
            .ToListAsync(ct);
    }

    private static string Named(DecisionFacts facts) =>
        $"Quyết định số {PaperParts.Number(facts).Reference} {PaperParts.Issued(facts).Date} của {AuthorityWording.Head(facts.Agency.DirectorTitle, facts.Agency.Name)}";

    private sealed record LoadedChange(Guid ItemId, ChangeFact Fact);
}
