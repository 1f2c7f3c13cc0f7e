using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records.Register;

namespace ThiDua.Core.Records.Papers;

/// <summary>Drafts in work, newest first; what was issued is read in the register.</summary>
public sealed class PaperListQuery(ThiDuaDb db) : IQuery
{
    public const int Most = 200;

    /// <param name="cancelled">Those given up instead of those in work.</param>
    public async Task<IReadOnlyList<PaperLine>> DraftsAsync(bool cancelled, Actor actor, CancellationToken ct)
    {
        var agencies = await RegisterAccess.AgenciesAsync(db, actor, ct);
        var state = cancelled ? PaperState.Cancelled : PaperState.Draft;
        return await db.OwnPapers.AsNoTracking()
            .Where(p => agencies.Contains(p.AgencyId) && p.State == state)
            .OrderByDescending(p => p.CreatedAt).ThenBy(p => p.Id).Take(Most)
            .Select(p => new PaperLine(p.Id, p.Type, p.Symbol, p.Abstract, p.SignerName, p.Movement == null ? null : p.Movement.Name ?? p.Movement.Title, p.CreatedAt, p.CreatedBy, p.CancelReason,
                p.Amends == null ? null : new RegisterLink(p.Amends.Id, p.Amends.Number, p.Amends.Symbol, p.Amends.IssuedOn)))
            .ToListAsync(ct);
    }

    /// <summary>What a new paper begins with: symbol by type, signer, movements to choose from, and the paper that it corrects.</summary>
    public async Task<PaperStart?> StartAsync(Guid? amendsId, Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.DraftDecisions, actor, ct);
        var amended = amendsId is null ? null : await db.RegisterEntries.AsNoTracking().SingleOrDefaultAsync(e => e.Id == amendsId && agencies.Contains(e.AgencyId), ct);
        if (agencies.Count == 0 || (amendsId is not null && amended is null))
        {
            return null;
        }

        var agencyId = amended?.AgencyId ?? agencies[0];
        var agency = await db.Agencies.AsNoTracking().Include(a => a.DirectorPerson).Include(a => a.StandingUnit).SingleAsync(a => a.Id == agencyId, ct);
        var types = await db.PaperTypes.AsNoTracking().ToDictionaryAsync(t => t.Code, t => t.Abbreviation, ct);
        var movements = await db.Set<Movements.Movement>().AsNoTracking().Where(m => m.AgencyId == agencyId && m.State != Movements.MovementState.Cancelled)
            .OrderByDescending(m => m.CreatedAt).Take(Most).Select(m => new PaperMovement(m.Id, m.Name ?? m.Title)).ToListAsync(ct);
        return new PaperStart
        {
            Symbols = PaperRules.ByHand.ToDictionary(t => t, t => PaperSymbol.Of(types[t], agency.Symbol, agency.StandingUnit?.ShortName)),
            Filing = agency.StandingUnit is { } unit ? $"VT, {unit.ShortName ?? unit.Name}" : "VT",
            SignerPosition = agency.DirectorTitle,
            SignerName = agency.DirectorPerson?.FullName ?? "",
            Movements = movements,
            Amends = amended is null ? null : new RegisterLink(amended.Id, amended.Number, amended.Symbol, amended.IssuedOn),
            AmendedType = amended?.Type,
            AmendedAbstract = amended?.Abstract,
            AmendedMovementId = amended?.MovementId,
        };
    }
}

/// <summary>The symbol of a paper: abbreviation of its type and the agency's; a công văn has the agency's and that of the unit that drafts it.</summary>
internal static class PaperSymbol
{
    public static string Of(string abbreviation, string agency, string? unit) =>
        abbreviation.Length > 0 ? $"{abbreviation}-{agency}"
        : unit is { Length: > 0 and <= 8 } && unit.All(char.IsLetterOrDigit) ? $"{agency}-{unit}" : $"{agency}-VP";
}

public sealed record PaperLine(
    Guid Id, PaperType Type, string Symbol, string Abstract, string SignerName, string? Movement, DateTimeOffset CreatedAt, string CreatedBy, string? CancelReason, RegisterLink? Amends);

public sealed record PaperStart
{
    public required IReadOnlyDictionary<PaperType, string> Symbols { get; init; }
    public required string Filing { get; init; }
    public required string SignerPosition { get; init; }
    public required string SignerName { get; init; }
    public required IReadOnlyList<PaperMovement> Movements { get; init; }
    public RegisterLink? Amends { get; init; }
    public PaperType? AmendedType { get; init; }
    public string? AmendedAbstract { get; init; }
    public Guid? AmendedMovementId { get; init; }
}

public sealed record PaperMovement(Guid Id, string Name);
