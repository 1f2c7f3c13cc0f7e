using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Certificates;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;

namespace ThiDua.Core.Decisions.Amendments;

/// <summary>
/// Prints one certificate again (cấp đổi, cấp lại: QĐ 01/2026/QĐ-TTg Điều 71, 72) from the model frozen with its decision, with words corrected
/// since; one of an award taken back says so across the page. The register number stays; each copy is kept.
/// </summary>
public sealed class ReprintCertificate(ThiDuaDb db, Ledger ledger, KeepFile keep, CertificatesToPrint certificates, LayoutsInUse layouts) : IOperation
{
    public async Task<Result<CertificateReprinted>> ExecuteAsync(ReprintCertificateRequest request, Actor actor, CancellationToken ct)
    {
        var item = await db.DecisionItems.AsNoTracking().Include(i => i.Decision).Include(i => i.RevokedBy)
            .SingleOrDefaultAsync(i => i.Id == request.ItemId && i.RegisterNumber != null && (i.Outcome == ItemOutcome.Granted || i.Outcome == ItemOutcome.Revoked), ct);
        if (item is null || !await DecisionAccess.MayActAsync(db, item.Decision.AgencyId, Permission.RecordIssue, actor, ct))
        {
            return item is null ? new NotFound() : new NotAllowed();
        }

        var refusals = TextRules.All(
            string.IsNullOrWhiteSpace(request.Reason) ? new ReasonMissing("in lại") : null,
            TextRules.NotLongerThan(request.Reason, 1000, nameof(request.Reason), "Lý do"));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var paper = await certificates.LoadAsync(item.DecisionId, [item.Id], PrintLayout.AsIssued, ct);
        if (CertificateFile.Misfits(paper) is { Count: > 0 } misfits)
        {
            return misfits;
        }

        var bytes = CertificateFile.Write(paper, await layouts.PictureAsync(paper.Layouts?.EmblemFileId, ct), VoidLines(item.RevokedBy));
        var name = $"{FileNames.Plain($"{paper.AwardForm} {item.RegisterNumber}-{item.RegisterYear} {item.SubjectName}")}.pdf";
        await using var work = await ledger.BeginAsync("decisions.reprint_certificate", $"In lại {paper.AwardForm}: {item.SubjectName}", actor, ct, request.Reason!.Trim());
        var kept = await keep.ExecuteAsync(new IncomingFile(name, bytes.Length, () => new MemoryStream(bytes, writable: false)), actor, ct);
        if (!kept.Succeeded)
        {
            return kept.Refusals.ToList();
        }

        db.IssuedPapers.Add(new IssuedPaper
        {
            Id = Guid.CreateVersion7(),
            MovementId = item.Decision.MovementId,
            Kind = IssuedPaperKind.CertificateCopy,
            AboutId = item.DecisionId,
            FileId = kept.Value.Id,
            IssuedAt = work.At,
            IssuedBy = actor.Name,
        });
        work.About("decision", item.DecisionId).About("nomination", item.NominationId);
        return await work.CommitAsync(new CertificateReprinted(kept.Value.Id, item.SubjectName), ct);
    }

    private static IReadOnlyList<string>? VoidLines(Decision? cancelling) =>
        cancelling is null ? null : ["ĐÃ HỦY BỎ", $"theo Quyết định số {DecisionReference.Of(cancelling.Number, cancelling.Symbol)} ngày {cancelling.IssuedOn!.Value.Written()}"];
}

public sealed record ReprintCertificateRequest
{
    public required Guid ItemId { get; init; }

    /// <summary>Lost, damaged, and which paper asks for it.</summary>
    public string? Reason { get; init; }
}

public sealed record CertificateReprinted(Guid FileId, string Name);
