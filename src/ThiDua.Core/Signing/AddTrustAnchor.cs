using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Papers.Signing;

namespace ThiDua.Core.Signing;

/// <summary>Names an issuer of certificates whom the agency trusts: its certificate, and how it was come by.</summary>
public sealed class AddTrustAnchor(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(AddTrustAnchorRequest request, Actor actor, CancellationToken ct)
    {
        if (!await DecisionAccess.MayActAsync(db, request.AgencyId, Permission.ManageOrganization, actor, ct))
        {
            return new NotAllowed();
        }

        var typed = new Typed();
        var note = typed.Text(request.Note, nameof(request.Note), "nơi tải và cách đối chiếu chứng thư", 500);
        var read = IssuerCertificate.Read(request.File, out var refused);
        typed.Refuse(refused is null ? null : new UnreadableFile(refused.Sentence));
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("signing.trust", $"Thêm nơi cấp chứng thư tin cậy: {read!.Subject}", actor, ct);
        var row = new TrustAnchor
        {
            Id = Guid.CreateVersion7(), AgencyId = request.AgencyId, Pem = read.Pem, Sha256 = read.Sha256, Subject = read.Subject, Issuer = read.Issuer,
            ValidFrom = read.ValidFrom, ValidTo = read.ValidTo, Note = note, AddedAt = work.At, AddedBy = actor.Name,
        };
        db.TrustAnchors.Add(row);
        work.About("agency", request.AgencyId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record AddTrustAnchorRequest
{
    public required Guid AgencyId { get; init; }

    /// <summary>.cer, .crt or .pem as uploaded; empty when none was.</summary>
    public required byte[] File { get; init; }

    /// <summary>Where the certificate was fetched and how it was compared.</summary>
    public string? Note { get; init; }
}
