using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Papers.Signing;

namespace ThiDua.Core.Signing;

/// <summary>Reads a kept PDF, checks its signatures against the issuers that the agency trusts, and writes down what it found.</summary>
public sealed class JudgeFile(ThiDuaDb db, FileStore store, TimeProvider clock) : IOperation
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Adds the verdict to the operation under way; files of other kinds bear no signatures and get none.</summary>
    internal async Task<JudgedFile?> ExecuteAsync(Guid fileId, Guid agencyId, Actor actor, CancellationToken ct)
    {
        if (await ReadAsync(fileId, ct) is not { } bytes)
        {
            return null;
        }

        var report = await CheckAsync(bytes, agencyId, ct);
        Keep(fileId, report, actor);
        return new JudgedFile(bytes, report);
    }

    internal async Task<SignatureReport> CheckAsync(byte[] pdf, Guid agencyId, CancellationToken ct)
    {
        var pems = await db.TrustAnchors.AsNoTracking().Where(a => a.AgencyId == agencyId && a.RemovedAt == null).Select(a => a.Pem).ToListAsync(ct);
        List<X509Certificate2> anchors = [.. pems.Select(pem => X509Certificate2.CreateFromPem(pem))];
        try
        {
            return PdfSignatures.Check(pdf, anchors, clock.GetUtcNow(), ct);
        }
        finally
        {
            anchors.ForEach(anchor => anchor.Dispose());
        }
    }

    internal void Keep(Guid fileId, SignatureReport report, Actor actor) => db.Verdicts.Add(new FileVerdict
    {
        Id = Guid.CreateVersion7(),
        FileId = fileId,
        Report = JsonSerializer.Serialize(report, Json),
        CheckedAt = clock.GetUtcNow(),
        CheckedBy = actor.Name,
    });

    /// <summary>The bytes of a kept PDF; null for every other kind of file.</summary>
    internal async Task<byte[]?> ReadAsync(Guid fileId, CancellationToken ct)
    {
        var file = await db.StoredFiles.AsNoTracking().SingleAsync(f => f.Id == fileId, ct);
        if (file.MediaType != FileKind.Pdf.MediaType)
        {
            return null;
        }

        await using var content = store.OpenRead(file.Sha256);
        var bytes = new byte[file.Length];
        await content.ReadExactlyAsync(bytes, ct);
        return bytes;
    }

    internal static SignatureReport Parse(string report) => JsonSerializer.Deserialize<SignatureReport>(report, Json)!;
}

internal sealed record JudgedFile(byte[] Bytes, SignatureReport Report);
