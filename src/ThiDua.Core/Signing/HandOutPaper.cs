using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Amendments;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Signing;

/// <summary>Writes the approved paper as the PDF to be signed, without number and day, and keeps its bytes: what comes back must begin with them.</summary>
public sealed class HandOutPaper(ThiDuaDb db, Ledger ledger, KeepFile keep, AmendmentFactsQuery facts) : IOperation
{
    public async Task<Result<PaperHandedOut>> ExecuteAsync(HandOutPaperRequest request, Actor actor, CancellationToken ct)
    {
        var decision = await db.Decisions.Include(d => d.Agency).SingleOrDefaultAsync(d => d.Id == request.DecisionId, ct);
        if (decision is null || !await DecisionAccess.MayReadAsync(db, decision.AgencyId, Permission.ReadDecisions, actor, ct))
        {
            return new NotFound();
        }

        if (!await SigningAccess.MayCarryAsync(db, decision.AgencyId, actor, ct))
        {
            return new NotAllowed();
        }

        if (decision.State is not DecisionState.Approved)
        {
            return new WrongState("Chỉ giao ký số văn bản đã được lãnh đạo duyệt và chưa ban hành. Tải lại trang để xem trạng thái mới nhất.");
        }

        var paper = await facts.LoadAsync(decision.Id, ct);
        var bytes = Pdf(PaperSet.Main(paper));
        var name = $"{PaperFiles.Stem(paper.Paper)}-ky-so.pdf";
        await using var work = await ledger.BeginAsync("signing.hand_out", "Giao tệp ký số", actor, ct);
        var kept = await keep.ExecuteAsync(new IncomingFile(name, bytes.Length, () => new MemoryStream(bytes, writable: false)), actor, ct);
        if (!kept.Succeeded)
        {
            return kept.Refusals.ToList();
        }

        var round = new SigningRound { Id = Guid.CreateVersion7(), DecisionId = decision.Id, State = SigningState.HandedOut, HandedOutAt = work.At };
        db.SigningRounds.Add(round);
        db.RoundFiles.Add(new RoundFile
        {
            Id = Guid.CreateVersion7(), RoundId = round.Id, Step = SigningState.HandedOut, FileId = kept.Value.Id, AddedAt = work.At, AddedBy = actor.Name,
        });
        work.About("decision", decision.Id).About("movement", decision.MovementId);
        return await work.CommitAsync(new PaperHandedOut(round.Id, kept.Value.Id), ct);
    }

    private static byte[] Pdf(Paper paper)
    {
        using var output = new MemoryStream();
        PdfWriter.Write([paper], output);
        return output.ToArray();
    }
}

public sealed record HandOutPaperRequest
{
    public required Guid DecisionId { get; init; }
}

public sealed record PaperHandedOut(Guid RoundId, Guid FileId);
