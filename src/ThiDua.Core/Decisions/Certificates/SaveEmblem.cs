using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Core.Decisions.Certificates;

/// <summary>Sets the picture at the head of the agency's certificates, or takes it off. What was printed with another keeps it.</summary>
public sealed class SaveEmblem(ThiDuaDb db, Ledger ledger, KeepFile keep) : IOperation
{
    /// <param name="file">A PNG, see-through or not; null takes the emblem off.</param>
    public async Task<Result<Done>> ExecuteAsync(IncomingFile? file, Actor actor, CancellationToken ct)
    {
        var agency = await LayoutDesk.AgencyAsync(db, actor, ct);
        if (agency is null)
        {
            return new NotAllowed();
        }

        Guid? kept = null;
        if (file is not null)
        {
            if (await RefusalOfAsync(file, ct) is { } refusal)
            {
                return refusal;
            }

            var result = await keep.ExecuteAsync(file with { Allowed = [FileKind.Png] }, actor, ct);
            if (!result.Succeeded)
            {
                return result.Refusals.ToList();
            }

            kept = result.Value.Id;
        }

        await using var work = await ledger.BeginAsync("decisions.save_emblem", kept is null ? "Bỏ biểu tượng trên chứng nhận" : "Đặt biểu tượng trên chứng nhận", actor, ct);
        db.CertificateEmblems.Add(new CertificateEmblem { Id = Guid.CreateVersion7(), AgencyId = agency.Value, FileId = kept, SavedAt = work.At, SavedBy = actor.Name });
        work.About("agency", agency.Value);
        return await work.CommitAsync(Done.Value, ct);
    }

    private static async Task<Refusal?> RefusalOfAsync(IncomingFile file, CancellationToken ct)
    {
        if (file.Length > EmblemImage.MaxBytes)
        {
            return new FileRefused("Ảnh lớn hơn 2 MB. Giảm kích thước ảnh rồi tải lại.") { Field = file.Field };
        }

        await using var content = file.Open();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, ct);
        return EmblemReading.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) is EmblemRefusal refused ? new FileRefused(refused.Sentence) { Field = file.Field } : null;
    }
}
