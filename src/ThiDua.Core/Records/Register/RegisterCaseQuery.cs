using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Register;

/// <summary>One line of the register: what it is, the file with its hash then and now, and what corrects what.</summary>
public sealed class RegisterCaseQuery(ThiDuaDb db, FileStore store, IEnumerable<IFileGate> gates) : IQuery
{
    public async Task<RegisterCase?> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var agencies = await RegisterAccess.AgenciesAsync(db, actor, ct);
        var every = db.RegisterEntries;
        var found = await every.AsNoTracking().Where(e => e.Id == id && agencies.Contains(e.AgencyId))
            .Select(e => new
            {
                Row = e,
                Movement = e.Movement == null ? null : e.Movement.Name ?? e.Movement.Title,
                File = e.File == null ? null : new { e.File.Id, e.File.Name, e.File.Sha256, e.File.Length },
                Amends = e.Amends == null ? null : new RegisterLink(e.Amends.Id, e.Amends.Number, e.Amends.Symbol, e.Amends.IssuedOn),
                AmendedSource = e.Amends == null ? (Guid?)null : e.Amends.SourceId,
                AmendedBy = every.Where(x => x.AmendsId == e.Id).OrderBy(x => x.EnteredAt).Select(x => new RegisterLink(x.Id, x.Number, x.Symbol, x.IssuedOn)).ToList(),
                Twin = every.Where(x => x.Id != e.Id && x.SeriesId == e.SeriesId && x.Symbol == e.Symbol && x.Year == e.Year && x.Number == e.Number)
                    .Select(x => (Guid?)x.Id).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var row = found.Row;
        return new RegisterCase
        {
            Id = row.Id,
            Type = row.Type,
            Reference = RegisterWords.Reference(row.Number, row.Symbol),
            IssuedOn = row.IssuedOn,
            Abstract = row.Abstract,
            Signer = row.Signer,
            OwnSeries = row.OwnSeries,
            MovementId = row.MovementId,
            Movement = found.Movement,
            Source = row.Source,
            PaperUrl = RegisterWords.UrlOf(row.Source, row.SourceId, found.AmendedSource),
            GroundsUrl = row.Source is RegisterSource.Decision ? $"/quyet-dinh/{row.SourceId}/can-cu" : null,
            EnteredAt = row.EnteredAt,
            EnteredBy = row.EnteredBy,
            Amends = found.Amends,
            AmendedBy = found.AmendedBy,
            TwinId = found.Twin,
            File = found.File is { } file
                ? new RegisterFile(file.Id, file.Name, file.Sha256, file.Length, await IsIntactAsync(file.Sha256, ct), await MayOpenAsync(file.Id, actor, ct))
                : null,
        };
    }

    private async Task<bool> MayOpenAsync(Guid fileId, Actor actor, CancellationToken ct)
    {
        foreach (var gate in gates)
        {
            if (await gate.MayReadAsync(actor, fileId, ct))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> IsIntactAsync(string sha256, CancellationToken ct)
    {
        try
        {
            await using var file = store.OpenRead(sha256);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct)) == sha256;
        }
        catch (IOException)
        {
            return false;
        }
    }
}

public sealed record RegisterCase
{
    public required Guid Id { get; init; }
    public required PaperType Type { get; init; }
    public required string Reference { get; init; }
    public required DateOnly IssuedOn { get; init; }
    public required string Abstract { get; init; }
    public required string Signer { get; init; }
    public required bool OwnSeries { get; init; }
    public Guid? MovementId { get; init; }
    public string? Movement { get; init; }
    public required RegisterSource Source { get; init; }
    public required string PaperUrl { get; init; }

    /// <summary>Where the rows of law that it stood on are shown.</summary>
    public string? GroundsUrl { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }
    public string? EnteredBy { get; init; }
    public RegisterLink? Amends { get; init; }
    public required IReadOnlyList<RegisterLink> AmendedBy { get; init; }

    /// <summary>Another paper under the same number, from before numbers were held unique.</summary>
    public Guid? TwinId { get; init; }

    public RegisterFile? File { get; init; }
}

/// <param name="Sha256">As recorded when the paper was issued.</param>
/// <param name="IsIntact">The bytes kept now still have that hash.</param>
/// <param name="MayOpen">Whoever asks may read it: minutes are not for a member who stood aside.</param>
public sealed record RegisterFile(Guid Id, string Name, string Sha256, long Length, bool IsIntact, bool MayOpen);
