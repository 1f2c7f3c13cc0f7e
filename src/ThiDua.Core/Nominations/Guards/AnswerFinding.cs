using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>
/// Answers a finding under one's own name: the reason to go on, or the confirmation of a rule that was not checked.
/// It counts for the facts that were on the screen and for no others.
/// </summary>
public sealed class AnswerFinding(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(AnswerFindingRequest request, Actor actor, CancellationToken ct)
    {
        var dossier = await DossierDesk.DossierAsync(db, request.NominationId, actor, ct);
        if (dossier is null || !NominationAccess.MayRead(actor, dossier.Batch.Unit.Path, dossier.PersonId))
        {
            return new NotFound();
        }

        if (!NominationAccess.MayCheck(actor, dossier.Batch.Unit.Path))
        {
            return new NotAllowed();
        }

        var typed = new Typed();
        var reason = typed.Text(request.Reason, nameof(request.Reason), "lý do", 1000);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("nominations.answer_finding", "Trả lời kết quả kiểm tra theo quy định", actor, ct, reason);
        var sheet = (await new GuardBook(db).OfAsync([dossier.Id], clock.Today(), ct))[dossier.Id];
        var finding = sheet.Findings.FirstOrDefault(f => f.Rule.Guard == request.Guard);
        if (Refuse(finding, request) is { } refusal)
        {
            return refusal;
        }

        db.GuardClearances.Add(new GuardClearance
        {
            Id = Guid.CreateVersion7(),
            NominationId = dossier.Id,
            RuleId = finding!.Rule.Id,
            Guard = finding.Rule.Guard,
            Kind = request.Withdraw ? ClearanceKind.Withdrawn
                : finding.Outcome is GuardOutcome.NeedsConfirmation ? ClearanceKind.Confirmation : ClearanceKind.Reason,
            Fingerprint = finding.Fingerprint,
            Finding = finding.Sentence,
            Reason = reason,
            ClearedAt = work.At,
            ClearedBy = actor.Name,
            ClearedByAccount = actor.AccountId,
        });
        work.About("nomination", dossier.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private static Refusal? Refuse(GuardFinding? finding, AnswerFindingRequest request) =>
        finding is null || finding.Fingerprint != request.Fingerprint ? new FindingChanged()
        : request.Withdraw == finding.Outcome is GuardOutcome.Cleared && (request.Withdraw || finding.MayBeAnswered) ? null
        : new NothingToAnswer();
}

/// <param name="Fingerprint">Of the finding as shown.</param>
/// <param name="Withdraw">Takes an answer back: the finding stands again.</param>
public sealed record AnswerFindingRequest(Guid NominationId, Guard Guard, string? Fingerprint, string? Reason, bool Withdraw = false);
