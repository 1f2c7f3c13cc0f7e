using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Register;

namespace ThiDua.Core.Records.Papers;

/// <summary>Drafts a paper, or changes a draft. One that corrects another points to its line in the register from the start.</summary>
public sealed class SavePaper(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<PaperSaved>> ExecuteAsync(SavePaperRequest request, Actor actor, CancellationToken ct)
    {
        var amended = request.AmendsId is { } line ? await db.RegisterEntries.AsNoTracking().SingleOrDefaultAsync(e => e.Id == line, ct) : null;
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.DraftDecisions, actor, ct);
        if (agencies.Count == 0 || (request.AmendsId is not null && (amended is null || !agencies.Contains(amended.AgencyId))))
        {
            return agencies.Count == 0 ? new NotAllowed() : new NotFound();
        }

        var row = request.PaperId is { } id ? await db.OwnPapers.SingleOrDefaultAsync(p => p.Id == id && agencies.Contains(p.AgencyId), ct) : null;
        if (request.PaperId is not null && row is null)
        {
            return new NotFound();
        }

        if (row is { State: not PaperState.Draft })
        {
            return new WrongState($"Văn bản đang ở trạng thái \"{row.State.Label()}\", không sửa được nữa. Nếu có sai sót, lập văn bản thay thế hoặc đính chính.");
        }

        if (row is not null && PaperJson.ReadContent(row.Content).Ready is not null)
        {
            return new WrongState("Dự thảo này lập từ số liệu của phần mềm nên không sửa từng chữ ở đây. Sửa số liệu rồi lập dự thảo mới, và hủy dự thảo này.");
        }

        var amends = row?.AmendsId is { } old ? await db.RegisterEntries.AsNoTracking().SingleAsync(e => e.Id == old, ct) : amended;
        var movementId = request.MovementId ?? amends?.MovementId;
        var (typed, refusals) = PaperTyped.Read(request, amends?.Type);
        if (movementId is { } movement && !await db.Set<Movements.Movement>().AnyAsync(m => m.Id == movement && agencies.Contains(m.AgencyId), ct))
        {
            refusals.Add(new InvalidField(nameof(request.MovementId), "Chọn phong trào trong danh sách."));
        }

        return refusals.Count > 0 ? refusals : await WriteAsync(request, typed, row, amends?.AgencyId ?? agencies[0], movementId, actor, ct);
    }

    private async Task<Result<PaperSaved>> WriteAsync(SavePaperRequest request, PaperTyped typed, OwnPaper? row, Guid agencyId, Guid? movementId, Actor actor, CancellationToken ct)
    {
        await using var work = await ledger.BeginAsync("records.save_paper", row is null ? $"Lập dự thảo {typed.Type.Label().ToLowerInvariant()}" : "Sửa dự thảo văn bản", actor, ct);
        if (row is null)
        {
            row = new OwnPaper
            {
                Id = Guid.CreateVersion7(), AgencyId = agencyId, Type = typed.Type, State = PaperState.Draft, Symbol = typed.Symbol, Abstract = typed.Abstract,
                Content = "{}", SignerPosition = typed.SignerPosition, SignerName = typed.SignerName, AmendsId = request.AmendsId, CreatedAt = work.At, CreatedBy = actor.Name,
            };
            db.OwnPapers.Add(row);
        }
        else
        {
            db.Entry(row).Property(p => p.Version).OriginalValue = request.Version;
        }

        (row.Type, row.Symbol, row.Abstract, row.Content, row.MovementId) = (typed.Type, typed.Symbol, typed.Abstract, PaperJson.Write(typed.Content), movementId);
        (row.SignerPrefix, row.SignerPosition, row.SignerName) = (typed.SignerPrefix, typed.SignerPosition, typed.SignerName);
        work.About("paper", row.Id);
        if (movementId is { } movement)
        {
            work.About("movement", movement);
        }

        return await work.CommitAsync(new PaperSaved(row.Id), ct);
    }
}

public sealed record SavePaperRequest
{
    /// <summary>Null drafts a new paper.</summary>
    public Guid? PaperId { get; init; }

    public uint Version { get; init; }
    public PaperType? Type { get; init; }
    public string? Symbol { get; init; }
    public Guid? MovementId { get; init; }
    public string? Abstract { get; init; }

    /// <summary>"Kính gửi", one a line.</summary>
    public string? Addressees { get; init; }

    /// <summary>One a line, each beginning with "Căn cứ" or "Theo".</summary>
    public string? LegalBases { get; init; }

    public string? Text { get; init; }

    /// <summary>"Nơi nhận", one a line, purposes in brackets.</summary>
    public string? Recipients { get; init; }

    public string? Filing { get; init; }
    public string? SignerPrefix { get; init; }
    public string? SignerPosition { get; init; }
    public string? SignerName { get; init; }

    /// <summary>The line of the register that a new paper corrects or takes the place of.</summary>
    public Guid? AmendsId { get; init; }
}

public sealed record PaperSaved(Guid PaperId);
