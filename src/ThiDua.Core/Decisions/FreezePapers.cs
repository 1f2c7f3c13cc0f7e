using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;

namespace ThiDua.Core.Decisions;

/// <summary>
/// Writes the papers of a decision just issued and keeps their bytes, inside the issuing transaction: a decision without its papers does not exist.
/// </summary>
public sealed class FreezePapers(ThiDuaDb db, KeepFile keep, DecisionFactsQuery facts) : IOperation
{
    internal async Task ExecuteAsync(Guid decisionId, Guid movementId, DateTimeOffset at, Actor actor, CancellationToken ct)
    {
        var paper = await facts.LoadAsync(decisionId, ct);
        foreach (var (kind, name, bytes) in FilesOf(paper))
        {
            var kept = await keep.ExecuteAsync(new IncomingFile(name, bytes.Length, () => new MemoryStream(bytes, writable: false)), actor, ct);
            db.IssuedPapers.Add(new IssuedPaper
            {
                Id = Guid.CreateVersion7(),
                MovementId = movementId,
                Kind = kind,
                AboutId = decisionId,
                FileId = kept.Succeeded ? kept.Value.Id : throw new InvalidOperationException(kept.Refusals[0].Sentence),
                IssuedAt = at,
                IssuedBy = actor.Name,
            });
        }
    }

    private static IEnumerable<(IssuedPaperKind Kind, string Name, byte[] Bytes)> FilesOf(DecisionFacts facts)
    {
        var kind = facts.Kind is DecisionKind.Decision ? IssuedPaperKind.Decision : IssuedPaperKind.Submission;
        yield return (kind, PaperFiles.DocxName(facts), PaperFiles.Docx(facts));
        if (facts.Kind is DecisionKind.Decision)
        {
            yield return (IssuedPaperKind.Certificates, CertificateFile.Name(facts), CertificateFile.Write(facts));
        }
    }
}
