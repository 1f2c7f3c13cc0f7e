using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Register;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Records.Papers;

/// <summary>One paper of this module: its text, its files, what may be done with it.</summary>
public sealed class PaperCaseQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    public async Task<PaperCase?> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        if (await RowAsync(id, actor, ct) is not { } row)
        {
            return null;
        }

        var entryId = await db.RegisterEntries.Where(e => e.Source == RegisterSource.Paper && e.SourceId == id).Select(e => (Guid?)e.Id).SingleOrDefaultAsync(ct);
        var taken = await NumberSeries.TakenAsync(db, row.AgencyId, row.Symbol, clock.Today().Year, ct);
        var mayDraft = await DecisionAccess.MayActAsync(db, row.AgencyId, Permission.DraftDecisions, actor, ct);
        var content = PaperJson.ReadContent(row.Content);
        return new PaperCase
        {
            Id = row.Id,
            Version = row.Version,
            Type = row.Type,
            State = row.State,
            Reference = row.Number is { } number ? RegisterWords.Reference(number, row.Symbol) : $"…/{row.Symbol}",
            Symbol = row.Symbol,
            Abstract = row.Abstract,
            IssuedOn = row.IssuedOn,
            IssuedAt = row.IssuedAt,
            IssuedBy = row.IssuedBy,
            NumberOrderReason = row.NumberOrderReason,
            CancelReason = row.CancelReason,
            CreatedAt = row.CreatedAt,
            CreatedBy = row.CreatedBy,
            MovementId = row.MovementId,
            Movement = row.Movement is { } movement ? movement.Name ?? movement.Title : null,
            SignerPrefix = row.SignerPrefix,
            SignerPosition = row.SignerPosition,
            SignerName = row.SignerName,
            Content = content,
            Amends = row.Amends is { } old ? new RegisterLink(old.Id, old.Number, old.Symbol, old.IssuedOn) : null,
            EntryId = entryId,
            DocxFileId = row.DocxFileId,
            PdfFileId = row.PdfFileId,
            Sha256 = row.Sha256,
            Grounds = row.Grounds is { } grounds ? PaperJson.ReadGrounds(grounds) : null,
            Html = HtmlWriter.Write(PaperOf(row)),
            NextNumber = Decisions.Rules.NumberOrder.Next(taken),
            MayEdit = mayDraft && row.State is PaperState.Draft && content.Ready is null,
            MayCancel = mayDraft && row.State is PaperState.Draft,
            MayIssue = row.State is PaperState.Draft && await DecisionAccess.MayActAsync(db, row.AgencyId, Permission.RecordIssue, actor, ct),
            MayCorrect = mayDraft && row.State is PaperState.Issued,
        };
    }

    /// <summary>The draft with its watermark as a file; an issued paper is the file that was kept.</summary>
    public async Task<WrittenFile?> DraftAsync(Guid id, bool pdf, Actor actor, CancellationToken ct)
    {
        if (await RowAsync(id, actor, ct) is not { State: not PaperState.Issued } row)
        {
            return null;
        }

        var files = PaperBytes.Of(PaperOf(row), DraftStem(row.Type, row.Symbol));
        return pdf ? new WrittenFile(files.Pdf.Name, FileKind.Pdf.MediaType, files.Pdf.Bytes) : new WrittenFile(files.Docx.Name, FileKind.Docx.MediaType, files.Docx.Bytes);
    }

    /// <summary>Name of a draft's files, without the ending.</summary>
    internal static string DraftStem(PaperType type, string symbol) => FileNames.Plain($"Du thao {type.Label()} {symbol}");

    private Paper PaperOf(OwnPaper row) => row.Model is { } model ? PaperJson.ReadPaper(model) : PaperComposer.Draft(row, clock.Today().Year);

    private async Task<OwnPaper?> RowAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var agencies = await RegisterAccess.AgenciesAsync(db, actor, ct);
        return await db.OwnPapers.AsNoTracking().Include(p => p.Agency).Include(p => p.Movement).Include(p => p.Amends)
            .SingleOrDefaultAsync(p => p.Id == id && agencies.Contains(p.AgencyId), ct);
    }
}

public sealed record PaperCase
{
    public required Guid Id { get; init; }
    public required uint Version { get; init; }
    public required PaperType Type { get; init; }
    public required PaperState State { get; init; }
    public required string Reference { get; init; }
    public required string Symbol { get; init; }
    public required string Abstract { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public DateTimeOffset? IssuedAt { get; init; }
    public string? IssuedBy { get; init; }
    public string? NumberOrderReason { get; init; }
    public string? CancelReason { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public Guid? MovementId { get; init; }
    public string? Movement { get; init; }
    public string? SignerPrefix { get; init; }
    public required string SignerPosition { get; init; }
    public required string SignerName { get; init; }
    public required PaperContent Content { get; init; }

    /// <summary>The paper that this one corrects.</summary>
    public RegisterLink? Amends { get; init; }

    /// <summary>Its line in the register, once issued.</summary>
    public Guid? EntryId { get; init; }

    public Guid? DocxFileId { get; init; }
    public Guid? PdfFileId { get; init; }

    /// <summary>Of the frozen model and rules together.</summary>
    public string? Sha256 { get; init; }

    public PaperGrounds? Grounds { get; init; }

    /// <summary>The paper as an article element, for a page that links the papers' style sheet.</summary>
    public required string Html { get; init; }

    /// <summary>The number after the highest one of the series this year.</summary>
    public required int NextNumber { get; init; }

    /// <summary>A draft drawn up from records is not edited word by word.</summary>
    public required bool MayEdit { get; init; }

    public required bool MayCancel { get; init; }
    public required bool MayIssue { get; init; }
    public required bool MayCorrect { get; init; }
}
