using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Decisions.Certificates;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Decisions.Frozen;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Core.Decisions;

/// <summary>Loads what the papers of a decision say, from the rows as they stand in the caller's transaction.</summary>
public sealed class DecisionFactsQuery(ThiDuaDb db, RulesOfDayQuery rules, LayoutsInUse layouts, TimeProvider clock) : IQuery
{
    internal async Task<DecisionFacts> LoadAsync(Guid decisionId, CancellationToken ct)
    {
        // What was issued is read as it was issued: later changes of names, agency or movement do not reach it.
        if (await db.FrozenModels.AsNoTracking().Where(f => f.DecisionId == decisionId).Select(f => f.Facts).SingleOrDefaultAsync(ct) is { } kept)
        {
            return FrozenJson.Read<FrozenFacts>(kept).Paper;
        }

        var row = await db.Decisions.AsNoTracking()
            .Where(d => d.Id == decisionId)
            .Select(d => new
            {
                Decision = d,
                Agency = new AgencyFacts(
                    d.Agency.Name, d.Agency.ShortName, d.Agency.PlaceName, d.Agency.Symbol, d.Agency.ParentName, d.Agency.DirectorTitle,
                    d.Agency.StandingUnit!.Name, d.Agency.StandingUnit.ShortName),
                Movement = new MovementFacts(d.Movement.Title, d.Movement.Name, d.Movement.PlanNumber, d.Movement.PlanSymbol, d.Movement.PlanDate),
                Session = d.Session == null ? null
                    : new SessionFacts(d.Session.Council.Name, d.Session.HeldOn, d.Session.MinutesNumber, d.Session.MinutesSymbol),
                d.AwardOffer.AwardCode,
                AwardForm = d.AwardOffer.AwardKind.Name,
                AwardClass = d.AwardOffer.AwardKind.Class,
                d.AwardOffer.Authority,
                d.Agency.UpperAuthority,
            })
            .SingleAsync(ct);
        var items = await ItemsAsync(decisionId, row.Decision.Kind, ct);
        var frozen = row.Decision.FrozenRules is { } json
            ? FrozenRules.Parse(json)
            : await rules.AsOfAsync(clock.Today(), row.Decision.Kind, row.AwardCode, [.. items.Select(i => i.Kind).Distinct()], ct);
        var printedBy = row.Decision.Kind is DecisionKind.Decision ? await layouts.LoadAsync(row.Decision.AgencyId, row.AwardCode, items.Select(i => i.Kind), ct) : null;
        return Of(row.Decision, row.Agency, row.Movement, row.Session, row.AwardForm,
            AuthorityWording.Of(row.Decision.Kind, row.Authority, row.Agency.DirectorTitle, row.Agency.Name, row.UpperAuthority), frozen, items) with
        {
            AwardClass = printedBy is null ? null : row.AwardClass,
            Layouts = printedBy,
        };
    }

    private static DecisionFacts Of(
        Decision decision, AgencyFacts agency, MovementFacts movement, SessionFacts? session, string form, string authority, FrozenRules frozen, List<FactItem> items) => new()
        {
            Id = decision.Id,
            Kind = decision.Kind,
            Number = decision.Number,
            Symbol = decision.Symbol,
            IssuedOn = decision.IssuedOn,
            Abstract = decision.Abstract,
            ExtraBases = decision.ExtraBases,
            SignerPrefix = decision.SignerPrefix,
            SignerPosition = decision.SignerPosition,
            SignerName = decision.SignerName,
            Agency = agency,
            Movement = movement,
            Session = session,
            AwardForm = form,
            Authority = authority,
            Rules = frozen,
            Items = items,
        };

    // A tờ trình keeps the names that it was sent with, whatever the upper level answered.
    private Task<List<FactItem>> ItemsAsync(Guid decisionId, DecisionKind kind, CancellationToken ct)
    {
        var codes = db.CertificateCodes;
        return db.DecisionItems.AsNoTracking()
            .Where(i => i.DecisionId == decisionId && i.Outcome != ItemOutcome.Struck
                && (kind == DecisionKind.Submission || i.Outcome != ItemOutcome.Refused))
            .OrderBy(i => i.Ordinal)
            .Select(i => new FactItem(i.Id, i.Ordinal, i.SubjectKind, i.SubjectName, i.SubjectTitle, i.Achievement, i.RegisterNumber, i.RegisterYear, i.LegalAmount, i.PaidAmount,
                codes.Where(c => c.ItemId == i.Id).Select(c => new CertificateCheck(c.Token, c.Code)).FirstOrDefault()))
            .ToListAsync(ct);
    }
}
