using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records.Register;
using ThiDua.Core.Wordings;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Records.Papers;

/// <summary>
/// Takes a paper that another module drew up from its records as a draft of this one: it then has the same life, with a number from the clerk of
/// records, frozen bytes and a line in the register. The director signs unless the paper is signed for a council; number and day given are not used.
/// </summary>
public sealed class DraftReadyPaper(ThiDuaDb db, Ledger ledger) : IOperation
{
    private const int LongestAbstract = 490;

    public async Task<Result<PaperSaved>> ExecuteAsync(ReadyPaper ready, Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.DraftDecisions, actor, ct);
        var movement = await db.Set<Movements.Movement>().AsNoTracking().Where(m => m.Id == ready.MovementId).Select(m => (Guid?)m.AgencyId).SingleOrDefaultAsync(ct);
        if (movement is not { } agencyId || !agencies.Contains(agencyId))
        {
            return agencies.Count == 0 ? new NotAllowed() : new NotFound();
        }

        var about = ready.Abstract.Length <= LongestAbstract ? ready.Abstract : ready.Abstract[..(LongestAbstract - 1)] + "…";
        if (await RefuseAsync(ready, about, ct) is { } refused)
        {
            return refused;
        }

        var agency = await db.Agencies.AsNoTracking().Include(a => a.DirectorPerson).Include(a => a.StandingUnit).SingleAsync(a => a.Id == agencyId, ct);
        var ofCouncil = ready.SessionId is not null;
        if ((ofCouncil ? OfCouncil(ready.Paper) : OfDirector(agency)) is not { } signer)
        {
            return new WrongState(ofCouncil
                ? "Phiên họp chưa ghi người chủ trì để ký văn bản. Mở phiên họp, ghi người chủ trì rồi lập lại dự thảo."
                : "Chưa khai báo người đứng đầu cơ quan để ký văn bản. Mở trang Đơn vị, ghi người đứng đầu rồi lập lại dự thảo.");
        }

        var symbol = ofCouncil ? ready.Paper.Number!.Symbol
            : PaperSymbol.Of(await db.PaperTypes.Where(t => t.Code == ready.Type).Select(t => t.Abbreviation).SingleAsync(ct), agency.Symbol, agency.StandingUnit?.ShortName);
        await using var work = await ledger.BeginAsync("records.draft_ready_paper", $"Lập dự thảo {ready.Type.Label().ToLowerInvariant()}", actor, ct);
        var row = new OwnPaper
        {
            Id = Guid.CreateVersion7(), AgencyId = agencyId, MovementId = ready.MovementId, SessionId = ready.SessionId, Type = ready.Type, State = PaperState.Draft, Symbol = symbol, Abstract = about,
            Content = PaperJson.Write(new PaperContent { Ready = PaperJson.Write(ready.Paper with { Marks = ready.Paper.Marks with { Draft = false } }) }),
            SignerPrefix = signer.Prefix, SignerPosition = signer.Position, SignerName = signer.Name, CreatedAt = work.At, CreatedBy = actor.Name,
        };
        db.OwnPapers.Add(row);
        work.About("paper", row.Id).About("movement", ready.MovementId);
        return await work.CommitAsync(new PaperSaved(row.Id), ct);
    }

    private async Task<Refusal?> RefuseAsync(ReadyPaper ready, string about, CancellationToken ct) =>
        WordingRules.RefuseGaps(ready.Paper) is { } gaps ? gaps
        : await db.OwnPapers.AnyAsync(p => p.MovementId == ready.MovementId && p.SessionId == ready.SessionId && p.Type == ready.Type && p.Abstract == about && p.State == PaperState.Draft, ct)
            ? new AlreadyDrafted(ready.Type.Label()) : null;

    private static Signer? OfDirector(Agency agency) => agency.DirectorPerson is { } director ? new Signer(null, agency.DirectorTitle, director.FullName) : null;

    private static Signer? OfCouncil(Paper paper) =>
        paper.Signatures is [{ CapacityLines: [var prefix, var office], Name: { } name }] ? new Signer(prefix, office, name) : null;

    private sealed record Signer(string? Prefix, string Position, string Name);
}

/// <summary>What another module drew up.</summary>
/// <param name="Abstract">Trích yếu for the register; the paper keeps its own title.</param>
/// <param name="SessionId">The session of a council in whose name the paper goes out: its symbol and signer stand as drawn up.</param>
public sealed record ReadyPaper(PaperType Type, Guid MovementId, string Abstract, Paper Paper, Guid? SessionId = null);
