using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Core.Wordings;

/// <summary>Puts the agency's own Word template into use for a paper, or takes it out; the ones before are kept.</summary>
public sealed class SaveTemplate(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(SaveTemplateRequest request, KeepFile keep, Actor actor, CancellationToken ct)
    {
        if (await RefuseAsync(actor, ct) is { } refused)
        {
            return refused;
        }

        if (PaperWordings.Find(request.Paper) is not { } paper)
        {
            return new NotFound();
        }

        if (request.Length is 0 or > TemplateRules.MaxBytes)
        {
            return new TemplateRefused(request.Length == 0 ? "Tệp không có nội dung (0 byte). Kiểm tra lại tệp rồi tải lên." : $"Tệp nặng {request.Length / 1024 / 1024} MB, mẫu nặng nhiều nhất 5 MB. Nén hình ảnh trong mẫu rồi đưa lên lại.");
        }

        var bytes = new byte[request.Length];
        await using (var content = request.Open())
        {
            await content.ReadExactlyAsync(bytes, ct);
        }

        if (TemplateRules.Check(paper, bytes) is { Count: > 0 } refusals)
        {
            return refusals.ToList();
        }

        var kept = await keep.ExecuteAsync(new IncomingFile(request.Name, bytes.Length, () => new MemoryStream(bytes, writable: false), TemplateRefused.Box, [FileKind.Docx]), actor, ct);
        return kept.Succeeded ? await WriteAsync(paper, request.Seen, kept.Value.Id, actor, ct) : kept.Refusals.ToList();
    }

    /// <summary>Back to the program's own layout.</summary>
    public async Task<Result<Done>> DropAsync(string code, int seen, Actor actor, CancellationToken ct)
    {
        if (await RefuseAsync(actor, ct) is { } refused)
        {
            return refused;
        }

        return PaperWordings.Find(code) is { } paper ? await WriteAsync(paper, seen, null, actor, ct) : new NotFound();
    }

    private async Task<Refusal?> RefuseAsync(Actor actor, CancellationToken ct) =>
        await Scopes.RootPathAsync(db, ct) is { } root && actor.Can(Permission.ManageOrganization, root) ? null : new NotAllowed();

    private async Task<Result<Done>> WriteAsync(PaperWording paper, int seen, Guid? fileId, Actor actor, CancellationToken ct)
    {
        var last = await db.OwnTemplates.AsNoTracking().Where(t => t.Paper == paper.Code).OrderByDescending(t => t.Ordinal).FirstOrDefaultAsync(ct);
        if ((last?.Ordinal ?? 0) != seen)
        {
            return new ChangedMeanwhile(last?.SavedBy, last?.SavedAt.Written(), $"Mẫu Word của {paper.Label}");
        }

        if (last?.FileId == fileId)
        {
            return Done.Value;
        }

        await using var work = await ledger.BeginAsync("wordings.save_template", $"{(fileId is null ? "Bỏ" : "Dùng")} mẫu Word riêng cho {paper.Label}", actor, ct);
        var row = new OwnTemplate
        {
            Id = Guid.CreateVersion7(), AgencyId = await db.Agencies.Select(a => a.Id).SingleAsync(ct), Paper = paper.Code, Ordinal = seen + 1, FileId = fileId, SavedAt = work.At, SavedBy = actor.Name,
        };
        db.OwnTemplates.Add(row);
        work.About("own_template", row.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

/// <param name="Seen">How many savings of the template the page showed.</param>
/// <param name="Name">Of the file.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Open">Gives the content from its start.</param>
public sealed record SaveTemplateRequest(string Paper, int Seen, string Name, long Length, Func<Stream> Open);
