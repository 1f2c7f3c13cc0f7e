using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Signing.Rules;
using ThiDua.Papers.Signing;

namespace ThiDua.Core.Signing;

/// <summary>How a paper is signed: its rounds with the file of each step, the copies taken in besides, and what checking each came to.</summary>
public sealed class SigningCaseQuery(ThiDuaDb db) : IQuery
{
    public async Task<SigningCase?> FindAsync(Guid decisionId, Actor actor, CancellationToken ct)
    {
        var head = await db.Decisions.AsNoTracking().Where(d => d.Id == decisionId)
            .Select(d => new { d.AgencyId, d.Kind, d.State, d.Number, d.Symbol, d.Abstract, d.SignerName, d.SignerPosition, Agency = d.Agency.Name })
            .SingleOrDefaultAsync(ct);
        if (head is null || !await DecisionAccess.MayReadAsync(db, head.AgencyId, Permission.ReadDecisions, actor, ct))
        {
            return null;
        }

        var names = new Names(head.SignerName, head.Agency);
        var rounds = await db.SigningRounds.AsNoTracking().Where(r => r.DecisionId == decisionId).OrderByDescending(r => r.HandedOutAt).ThenByDescending(r => r.Id)
            .Select(r => new { r.Id, r.Version, r.State, r.Number, r.NumberedOn, r.WithdrawnReason, r.HandedOutAt }).ToListAsync(ct);
        var files = await FilesAsync(decisionId, names, ct);
        return new SigningCase
        {
            DecisionId = decisionId,
            Kind = head.Kind,
            State = head.State,
            Reference = DecisionReference.Of(head.Number, head.Symbol),
            Symbol = head.Symbol,
            Abstract = head.Abstract,
            SignerName = head.SignerName,
            SignerPosition = head.SignerPosition,
            MayCarry = await SigningAccess.MayCarryAsync(db, head.AgencyId, actor, ct),
            MayNumber = await DecisionAccess.MayActAsync(db, head.AgencyId, Permission.RecordIssue, actor, ct),
            Rounds = [.. rounds.Select(r => new SigningRoundView(
                r.Id, r.Version, r.State, r.Number, r.NumberedOn, r.WithdrawnReason, r.HandedOutAt, [.. files.Where(f => f.RoundId == r.Id).Select(f => f.File)]))],
            Copies = await CopiesAsync(decisionId, names, ct),
        };
    }

    private async Task<List<(Guid RoundId, StepFile File)>> FilesAsync(Guid decisionId, Names names, CancellationToken ct)
    {
        var all = db.RoundFiles;
        var verdicts = db.Verdicts;
        var rows = await db.RoundFiles.AsNoTracking().Where(f => f.Round.DecisionId == decisionId).OrderBy(f => f.AddedAt).ThenBy(f => f.Id)
            .Select(f => new
            {
                f.RoundId,
                f.Step,
                f.FileId,
                f.File.Name,
                f.AddedAt,
                f.AddedBy,
                f.Reason,
                Replaced = all.Any(later => later.ReplacesId == f.Id),
                Verdict = verdicts.Where(v => v.FileId == f.FileId).OrderByDescending(v => v.CheckedAt).ThenByDescending(v => v.Id).Select(v => new { v.Report, v.CheckedAt }).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return [.. rows.Select(r => (r.RoundId, new StepFile(
            r.Step, r.FileId, r.Name, r.AddedAt, r.AddedBy, r.Reason, r.Replaced, r.Verdict is null ? null : Verdict(r.Verdict.Report, r.Verdict.CheckedAt, names))))];
    }

    private async Task<List<SignedCopy>> CopiesAsync(Guid decisionId, Names names, CancellationToken ct)
    {
        var verdicts = db.Verdicts;
        var rows = await db.IssuedPapers.AsNoTracking().Where(p => p.AboutId == decisionId && p.Kind == IssuedPaperKind.SignedCopy).OrderBy(p => p.IssuedAt)
            .Select(p => new
            {
                p.FileId,
                p.File.Name,
                p.IssuedAt,
                p.IssuedBy,
                Verdict = verdicts.Where(v => v.FileId == p.FileId).OrderByDescending(v => v.CheckedAt).ThenByDescending(v => v.Id).Select(v => new { v.Report, v.CheckedAt }).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return [.. rows.Select(r => new SignedCopy(r.FileId, r.Name, r.IssuedAt, r.IssuedBy, r.Verdict is null ? null : Verdict(r.Verdict.Report, r.Verdict.CheckedAt, names)))];
    }

    // The first signature is the person's, the last of several the agency's; between them deputies may have signed as well.
    private static VerdictView Verdict(string report, DateTimeOffset at, Names names)
    {
        var read = JudgeFile.Parse(report);
        return new VerdictView(at, read.Refusal?.Sentence,
        [
            .. read.Signatures.Select((s, i) => new SignatureLine(
                s, SignatureRemarks.Of(s, s.IsTimestamp ? null : i == 0 ? names.Signer : i == read.Signatures.Count - 1 ? names.Agency : null))),
        ]);
    }

    private sealed record Names(string Signer, string Agency);
}

public sealed record SigningCase
{
    public required Guid DecisionId { get; init; }
    public required DecisionKind Kind { get; init; }
    public required DecisionState State { get; init; }
    public required string Reference { get; init; }
    public required string Symbol { get; init; }
    public required string Abstract { get; init; }
    public required string SignerName { get; init; }
    public required string SignerPosition { get; init; }
    public required bool MayCarry { get; init; }
    public required bool MayNumber { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<SigningRoundView> Rounds { get; init; }

    /// <summary>Signed copies that lie with the paper: scans, PDFs signed elsewhere, the sealed file once issued.</summary>
    public required IReadOnlyList<SignedCopy> Copies { get; init; }

    public SigningRoundView? Open => Rounds.FirstOrDefault(r => r.State.IsOpen());

    /// <summary>Neither issued nor given back: it may be handed out.</summary>
    public bool MayBeHandedOut => State is DecisionState.Approved && Open is null && MayCarry;
}

public sealed record SigningRoundView(
    Guid Id, uint Version, SigningState State, string? Number, DateOnly? NumberedOn, string? WithdrawnReason, DateTimeOffset HandedOutAt, IReadOnlyList<StepFile> Files)
{
    /// <summary>The file of a step that counts now.</summary>
    public StepFile? Current(SigningState step) => Files.LastOrDefault(f => f.Step == step && !f.Replaced);
}

/// <param name="Reason">Why it took the place of another.</param>
/// <param name="Replaced">Another has taken its place.</param>
public sealed record StepFile(
    SigningState Step, Guid FileId, string Name, DateTimeOffset AddedAt, string AddedBy, string? Reason, bool Replaced, VerdictView? Verdict);

/// <param name="Verdict">Null for a scan.</param>
public sealed record SignedCopy(Guid FileId, string Name, DateTimeOffset TakenAt, string TakenBy, VerdictView? Verdict);

/// <param name="Unreadable">Why nothing could be checked.</param>
public sealed record VerdictView(DateTimeOffset CheckedAt, string? Unreadable, IReadOnlyList<SignatureLine> Signatures);

/// <param name="Remarks">What a person should look at.</param>
public sealed record SignatureLine(SignatureFinding Finding, IReadOnlyList<string> Remarks);
