using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records.Register;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Records.Papers;

/// <summary>
/// Takes a paper that another module drew up from its records as a draft of this one: it then has the same life, with a number from the clerk of
/// records, frozen bytes and a line in the register. The director signs; number, day and signer of the paper given are not used.
/// </summary>
public sealed class DraftReadyPaper(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<PaperSaved>> ExecuteAsync(ReadyPaper ready, Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.DraftDecisions, actor, ct);
        var movement = await db.Set<Movements.Movement>().AsNoTracking().Where(m => m.Id == ready.MovementId).Select(m => (Guid?)m.AgencyId).SingleOrDefaultAsync(ct);
        if (movement is not { } agencyId || !agencies.Contains(agencyId))
        {
            return agencies.Count == 0 ? new NotAllowed() : new NotFound();
        }

        var agency = await db.Agencies.AsNoTracking().Include(a => a.DirectorPerson).Include(a => a.StandingUnit).SingleAsync(a => a.Id == agencyId, ct);
        if (agency.DirectorPerson is not { } director)
        {
            return new WrongState("Chưa khai báo người đứng đầu cơ quan để ký văn bản. Mở trang Đơn vị, ghi người đứng đầu rồi lập lại dự thảo.");
        }

        var abbreviation = await db.PaperTypes.Where(t => t.Code == ready.Type).Select(t => t.Abbreviation).SingleAsync(ct);
        await using var work = await ledger.BeginAsync("records.draft_ready_paper", $"Lập dự thảo {ready.Type.Label().ToLowerInvariant()}", actor, ct);
        var row = new OwnPaper
        {
            Id = Guid.CreateVersion7(), AgencyId = agencyId, MovementId = ready.MovementId, Type = ready.Type, State = PaperState.Draft,
            Symbol = PaperSymbol.Of(abbreviation, agency.Symbol, agency.StandingUnit?.ShortName), Abstract = ready.Abstract.Length <= 490 ? ready.Abstract : ready.Abstract[..489] + "…",
            Content = PaperJson.Write(new PaperContent { Ready = PaperJson.Write(ready.Paper) }), SignerPosition = agency.DirectorTitle, SignerName = director.FullName,
            CreatedAt = work.At, CreatedBy = actor.Name,
        };
        db.OwnPapers.Add(row);
        work.About("paper", row.Id).About("movement", ready.MovementId);
        return await work.CommitAsync(new PaperSaved(row.Id), ct);
    }
}

/// <param name="Abstract">Trích yếu for the register; the paper keeps its own title.</param>
public sealed record ReadyPaper(PaperType Type, Guid MovementId, string Abstract, Paper Paper);
