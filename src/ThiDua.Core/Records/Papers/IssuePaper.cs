using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Register;
using ThiDua.Core.Wordings;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Records.Papers;

/// <summary>
/// Records number and date as the clerk of records gave them, and freezes the paper: the model it is written from, the rules it stood on, and the
/// bytes of both files. What is read later is what went out.
/// </summary>
public sealed class IssuePaper(ThiDuaDb db, Ledger ledger, KeepFile keep, PaperGroundsQuery grounds, TimeProvider clock) : IOperation
{
    public async Task<Result<PaperIssued>> ExecuteAsync(IssuePaperRequest request, Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.RecordIssue, actor, ct);
        var row = await db.OwnPapers.Include(p => p.Agency).SingleOrDefaultAsync(p => p.Id == request.PaperId && agencies.Contains(p.AgencyId), ct);
        if (row is null)
        {
            return new NotFound();
        }

        if (!PaperTransitions.Table.Allows(row.State, PaperState.Issued))
        {
            return new WrongState($"Văn bản đang ở trạng thái \"{row.State.Label()}\", không ghi số ban hành được.");
        }

        var refusals = TextRules.All(
            IssueRules.NumberIsAPlainNumber(request.Number),
            IssueRules.DateIsNotInTheFuture(request.IssuedOn, clock.Today()),
            TextRules.NotLongerThan(request.NumberOrderReason, 1000, nameof(request.NumberOrderReason), "Lý do"));
        return refusals.Count > 0 ? refusals : await WriteAsync(request, row, actor, ct);
    }

    private async Task<Result<PaperIssued>> WriteAsync(IssuePaperRequest request, OwnPaper row, Actor actor, CancellationToken ct)
    {
        var (number, day) = (IssueRules.Normalised(request.Number!), request.IssuedOn!.Value);
        await using var work = await ledger.BeginAsync("records.issue_paper", $"Ban hành {row.Type.Label().ToLowerInvariant()} số {RegisterWords.Reference(number, row.Symbol)}", actor, ct);

        // One issue of an agency and year at a time: the number is looked up and taken without another in between.
        await RegisterNumbers.LockAsync(db, row.AgencyId, day.Year, ct);
        var taken = await NumberSeries.TakenAsync(db, row.AgencyId, row.Symbol, day.Year, ct);
        if (await FaultAsync(request, row, number, day, taken, ct) is { } fault)
        {
            return fault;
        }

        var paper = PaperComposer.Of(row, number, day);
        if (WordingRules.RefuseGaps(paper) is { } gaps)
        {
            return gaps;
        }

        var model = PaperJson.Write(paper);
        var stoodOn = PaperJson.Write(await grounds.GatherAsync(row.Type, paper.LegalBases, day, ct));

        // Written from what is frozen, not from the rows: so the model is proved to be whole.
        var files = PaperBytes.Of(PaperJson.ReadPaper(model), FileNames.Plain($"{row.Type.Label()} {RegisterWords.Reference(number, row.Symbol)}"));
        var (docx, pdf) = (await KeptAsync(files.Docx, actor, ct), await KeptAsync(files.Pdf, actor, ct));
        db.Entry(row).Property(p => p.Version).OriginalValue = request.Version;
        (row.State, row.Number, row.IssuedOn, row.IssuedAt, row.IssuedBy) = (PaperState.Issued, number, day, work.At, actor.Name);
        row.NumberOrderReason = string.IsNullOrWhiteSpace(request.NumberOrderReason) ? null : Typed.Clean(request.NumberOrderReason);
        (row.Model, row.Grounds, row.Sha256, row.DocxFileId, row.PdfFileId) = (model, stoodOn, PaperJson.HashOf(model, stoodOn), docx, pdf);
        work.About("paper", row.Id);
        if (row.MovementId is { } movement)
        {
            work.About("movement", movement);
        }

        return await work.CommitAsync(new PaperIssued(number, PaperRules.GapNotice(int.Parse(number, CultureInfo.InvariantCulture), [.. taken.Select(t => t.Number)])), ct);
    }

    private async Task<Refusal?> FaultAsync(IssuePaperRequest request, OwnPaper row, string number, DateOnly day, IReadOnlyList<TakenNumber> taken, CancellationToken ct)
    {
        if (taken.Any(t => t.Number == int.Parse(number, CultureInfo.InvariantCulture)))
        {
            return new NumberTaken(number, row.Symbol, day.Year);
        }

        var amendedOn = row.AmendsId is { } amended ? await db.RegisterEntries.Where(e => e.Id == amended).Select(e => (DateOnly?)e.IssuedOn).SingleAsync(ct) : null;
        return day < amendedOn
            ? new InvalidField(nameof(request.IssuedOn), $"Ngày ban hành không được trước ngày của văn bản được đính chính, thay thế ({amendedOn.Value.Written()}).")
            : string.IsNullOrWhiteSpace(request.NumberOrderReason) ? IssueRules.NumberRunsWithTheDays(number, row.Symbol, day, taken) : null;
    }

    // Inside the operation: the number that the files bear is only certain under its lock.
    private async Task<Guid> KeptAsync(NamedBytes file, Actor actor, CancellationToken ct)
    {
        var kept = await keep.ExecuteAsync(new IncomingFile(file.Name, file.Bytes.Length, () => new MemoryStream(file.Bytes, writable: false)), actor, ct);
        return kept.Succeeded ? kept.Value.Id : throw new InvalidOperationException(kept.Refusals[0].Sentence);
    }
}

public sealed record IssuePaperRequest
{
    public required Guid PaperId { get; init; }
    public required uint Version { get; init; }
    public string? Number { get; init; }
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Why the number is right although it stands out of the order of days.</summary>
    public string? NumberOrderReason { get; init; }
}

/// <param name="Warning">What the clerk should look at; null when nothing.</param>
public sealed record PaperIssued(string Number, string? Warning);

internal sealed record NamedBytes(string Name, byte[] Bytes);

/// <summary>Both files of a paper, from its model alone: equal models give equal bytes.</summary>
internal static class PaperBytes
{
    public static (NamedBytes Docx, NamedBytes Pdf) Of(Paper paper, string stem)
    {
        using var pdf = new MemoryStream();
        PdfWriter.Write([paper], pdf);
        return (new NamedBytes($"{stem}.docx", PaperFiles.Docx(paper)), new NamedBytes($"{stem}.pdf", pdf.ToArray()));
    }
}
