using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Amendments;
using ThiDua.Core.Decisions.Certificates;
using ThiDua.Core.Decisions.Frozen;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Wordings;

namespace ThiDua.Core.Decisions;

/// <summary>
/// Writes the papers of a decision just issued and keeps their bytes and the model they were written from, inside the issuing transaction:
/// a decision without its papers and grounds does not exist.
/// </summary>
public sealed class FreezePapers(ThiDuaDb db, KeepFile keep, AmendmentFactsQuery facts, GroundsQuery grounds, LayoutsInUse layouts, HouseStyleQuery styles) : IOperation
{
    /// <returns>Why they cannot be written: certificates whose texts are too long for their boxes, or a value that is missing.</returns>
    internal async Task<IReadOnlyList<Refusal>> ExecuteAsync(Guid decisionId, Guid movementId, DateTimeOffset at, Actor actor, CancellationToken ct)
    {
        var model = await facts.LoadAsync(decisionId, ct);
        var style = await styles.OfAsync(PaperSet.WordingOf(model).Code, ct);
        model = model with { Words = style.Words.Own.Count > 0 ? style.Words.Own : null, TemplateFileId = style.TemplateFileId };
        if (WordingRules.RefuseGaps(PaperSet.Main(model)) is { } gaps)
        {
            return [gaps];
        }

        if ((model.Paper.Kind is DecisionKind.Decision ? model.Paper : model.Certificates) is { } certificates && CertificateFile.Misfits(certificates) is { Count: > 0 } misfits)
        {
            return misfits;
        }

        var (written, stoodOn) = (FrozenJson.Write(model), FrozenJson.Write(await grounds.GatherAsync(model.Paper, ct)));
        db.FrozenModels.Add(new FrozenModel { DecisionId = decisionId, Facts = written, Grounds = stoodOn, Sha256 = FrozenJson.HashOf(written, stoodOn), FrozenAt = at });

        // Written from what was just frozen, not from the rows: so the frozen model is proved to be whole.
        var frozen = FrozenJson.Read<FrozenFacts>(written);
        foreach (var paper in PaperSet.Of(frozen, await layouts.PictureAsync(frozen.EmblemFileId, ct), style.Template))
        {
            db.IssuedPapers.Add(await KeptAsync(paper, decisionId, movementId, at, actor, ct));
        }

        return [];
    }

    private async Task<IssuedPaper> KeptAsync(SetPaper paper, Guid decisionId, Guid movementId, DateTimeOffset at, Actor actor, CancellationToken ct)
    {
        var kept = await keep.ExecuteAsync(new IncomingFile(paper.Name, paper.Bytes.Length, () => new MemoryStream(paper.Bytes, writable: false)), actor, ct);
        return new IssuedPaper
        {
            Id = Guid.CreateVersion7(),
            MovementId = movementId,
            Kind = paper.Kind,
            AboutId = decisionId,
            FileId = kept.Succeeded ? kept.Value.Id : throw new InvalidOperationException(kept.Refusals[0].Sentence),
            IssuedAt = at,
            IssuedBy = actor.Name,
        };
    }
}
