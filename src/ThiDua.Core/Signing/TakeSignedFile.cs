using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Signing.Rules;
using ThiDua.Papers.Signing;

namespace ThiDua.Core.Signing;

/// <summary>
/// Takes a file back from a signer: the leader's after it was handed out, the agency's after number and day were written. Until the next step
/// another file may take its place, with a reason.
/// </summary>
public sealed class TakeSignedFile(ThiDuaDb db, Ledger ledger, JudgeFile judge) : IOperation
{
    public async Task<Result<SignedFileTaken>> ExecuteAsync(TakeSignedFileRequest request, Actor actor, CancellationToken ct)
    {
        var found = await SigningAccess.ForChangeAsync(db, request.RoundId, request.Version, request.Step is SigningState.Sealed, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var round = found.Value;
        var replaced = round.State == request.Step ? await db.RoundFiles.AsNoTracking().Current(round.Id, request.Step).SingleAsync(ct) : null;
        var typed = new Typed();
        var reason = replaced is null ? null : typed.Text(request.Reason, nameof(request.Reason), "lý do thay tệp", 1000);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        if (request.Step is not (SigningState.LeaderSigned or SigningState.Sealed) || (replaced is null && !SigningTransitions.Table.Allows(round.State, request.Step)))
        {
            return new WrongState($"Văn bản đang ở bước “{round.State.Label()}” nên không nhận tệp này. Tải lại trang để xem trạng thái mới nhất.");
        }

        if (await judge.ReadAsync(request.FileId, ct) is not { } bytes)
        {
            return new UnreadableFile(SigningRefusals.NotPdf.Sentence);
        }

        var report = await judge.CheckAsync(bytes, round.Decision.AgencyId, ct);
        if (StepRules.MayBeTaken(await FactsAsync(round.Id, request.Step, bytes, report, ct)) is { } refusal)
        {
            return refusal;
        }

        await using var work = await ledger.BeginAsync("signing.take_file", $"{(replaced is null ? "Nhận" : "Thay")} {Lower(request.Step.FileLabel())}", actor, ct, reason);
        round.State = request.Step;
        db.Entry(round).Property(r => r.State).IsModified = true;
        judge.Keep(request.FileId, report, actor);
        db.RoundFiles.Add(new RoundFile
        {
            Id = Guid.CreateVersion7(), RoundId = round.Id, Step = request.Step, FileId = request.FileId,
            ReplacesId = replaced?.Id, Reason = reason, AddedAt = work.At, AddedBy = actor.Name,
        });
        work.About("decision", round.DecisionId);
        return await work.CommitAsync(new SignedFileTaken(report.Signatures[^1].Signer), ct);
    }

    private async Task<StepFacts> FactsAsync(Guid roundId, SigningState step, byte[] bytes, SignatureReport report, CancellationToken ct)
    {
        // The clerk's own program may write number and day itself and sign at once: then the file goes on from what the leader signed.
        SigningState[] bases = step is SigningState.Sealed ? [SigningState.Numbered, SigningState.LeaderSigned] : [SigningState.HandedOut];
        foreach (var from in bases)
        {
            var fileId = await db.RoundFiles.AsNoTracking().Current(roundId, from).Select(f => f.FileId).SingleAsync(ct);
            var before = (await judge.ReadAsync(fileId, ct))!;
            if (PdfSignatures.Continues(bytes, before))
            {
                return new StepFacts
                {
                    Step = step,
                    Report = report,
                    SignedBefore = report.Signatures.Count(s => !s.IsTimestamp && s.Covers <= before.Length),
                    Continues = true,
                    Added = PdfSignatures.Added(bytes, before.Length),
                };
            }
        }

        return new StepFacts { Step = step, Report = report, SignedBefore = 0, Continues = false };
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}

public sealed record TakeSignedFileRequest
{
    public required Guid RoundId { get; init; }
    public required uint Version { get; init; }

    /// <summary>LeaderSigned or Sealed.</summary>
    public required SigningState Step { get; init; }

    /// <summary>Kept before.</summary>
    public required Guid FileId { get; init; }

    /// <summary>Why another file takes the place of the one taken in at this step; not asked for the first.</summary>
    public string? Reason { get; init; }
}

public sealed record SignedFileTaken(string Signer);
