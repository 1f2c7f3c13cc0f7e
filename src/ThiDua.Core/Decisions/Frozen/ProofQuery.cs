using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Decisions.Certificates;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Wordings;

namespace ThiDua.Core.Decisions.Frozen;

/// <summary>
/// What a decision stood on, and proof that nothing of it moved: the hash of each paper as recorded, as its file is now, and as the frozen
/// model writes it again.
/// </summary>
public sealed class ProofQuery(ThiDuaDb db, FileStore store, LayoutsInUse layouts, HouseStyleQuery styles) : IQuery
{
    public async Task<DecisionProof?> FindAsync(Guid decisionId, Actor actor, CancellationToken ct)
    {
        var head = await db.Decisions.AsNoTracking().Where(d => d.Id == decisionId)
            .Select(d => new { d.AgencyId, d.SessionId, d.Kind, d.Number, d.Symbol, d.IssuedOn, d.Abstract }).SingleOrDefaultAsync(ct);
        if (head is null || head.Number is null || !await DecisionAccess.MayReadAsync(db, head.AgencyId, Permission.ReadDecisions, actor, ct))
        {
            return null;
        }

        var model = await db.FrozenModels.AsNoTracking().SingleOrDefaultAsync(f => f.DecisionId == decisionId, ct);
        var rebuilt = model is null ? [] : await RebuiltAsync(FrozenJson.Read<FrozenFacts>(model.Facts), ct);
        var grounds = model is null ? null : FrozenJson.Read<DecisionGrounds>(model.Grounds);
        var mayReadVotes = head.SessionId is not { } session || await db.MayReadMinutesAsync(session, actor, ct);
        return new DecisionProof
        {
            DecisionId = decisionId,
            Kind = head.Kind,
            Reference = DecisionReference.Of(head.Number, head.Symbol),
            IssuedOn = head.IssuedOn!.Value,
            Abstract = head.Abstract,
            ModelSha256 = model?.Sha256,
            ModelIntact = model is not null && FrozenJson.HashOf(model.Facts, model.Grounds) == model.Sha256,
            FrozenAt = model?.FrozenAt,
            Grounds = mayReadVotes || grounds?.Session is null ? grounds : grounds with { Session = grounds.Session with { Votes = [] } },
            VotesHidden = !mayReadVotes,
            Papers = await PapersAsync(decisionId, rebuilt, ct),
        };
    }

    private async Task<Dictionary<IssuedPaperKind, string>> RebuiltAsync(FrozenFacts facts, CancellationToken ct) =>
        PaperSet.Of(facts, await layouts.PictureAsync(facts.EmblemFileId, ct), await styles.TemplateAsync(facts.TemplateFileId, ct)).ToDictionary(p => p.Kind, p => HashOf(p.Bytes));

    private async Task<IReadOnlyList<PaperProof>> PapersAsync(Guid decisionId, Dictionary<IssuedPaperKind, string> rebuilt, CancellationToken ct)
    {
        var rows = await db.IssuedPapers.AsNoTracking()
            .Where(p => p.AboutId == decisionId)
            .OrderBy(p => p.IssuedAt).ThenBy(p => p.Kind)
            .Select(p => new { p.Kind, p.FileId, p.File.Name, p.File.Sha256, p.File.Length, p.IssuedAt, p.IssuedBy })
            .ToListAsync(ct);
        var proofs = new List<PaperProof>();
        foreach (var row in rows)
        {
            bool? again = rebuilt.TryGetValue(row.Kind, out var hash) ? hash == row.Sha256 : null;
            proofs.Add(new PaperProof(row.Kind, row.FileId, row.Name, row.Sha256, row.Length, row.IssuedAt, row.IssuedBy, await IsIntactAsync(row.Sha256, ct), again));
        }

        return proofs;
    }

    private async Task<bool> IsIntactAsync(string sha256, CancellationToken ct)
    {
        try
        {
            await using var file = store.OpenRead(sha256);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct)) == sha256;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

public sealed record DecisionProof
{
    public required Guid DecisionId { get; init; }
    public required DecisionKind Kind { get; init; }
    public required string Reference { get; init; }
    public required DateOnly IssuedOn { get; init; }
    public required string Abstract { get; init; }

    /// <summary>Null on a paper issued before models were kept: only its files prove it.</summary>
    public string? ModelSha256 { get; init; }

    public required bool ModelIntact { get; init; }
    public DateTimeOffset? FrozenAt { get; init; }
    public DecisionGrounds? Grounds { get; init; }

    /// <summary>Whoever asks stood aside from a vote of that session, so its tallies are left out.</summary>
    public required bool VotesHidden { get; init; }

    public required IReadOnlyList<PaperProof> Papers { get; init; }
}

/// <param name="FileIntact">The file's bytes still have the recorded hash.</param>
/// <param name="Rebuilds">The frozen model writes the same bytes again; null for papers that came from outside.</param>
public sealed record PaperProof(
    IssuedPaperKind Kind, Guid FileId, string Name, string Sha256, long Length, DateTimeOffset IssuedAt, string IssuedBy, bool FileIntact, bool? Rebuilds);
