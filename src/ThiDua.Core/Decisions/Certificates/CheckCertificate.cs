using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Certificates;

/// <summary>
/// Answers anybody who holds a certificate whether it stands. Three answers; nothing but what the certificate itself says. A wrong code and a
/// number that was never given are the same answer.
/// </summary>
public sealed class CheckCertificate(ThiDuaDb db) : IQuery
{
    /// <param name="token">From the picture.</param>
    public async Task<CheckedCertificate> ByTokenAsync(string? token, CancellationToken ct) =>
        CertificateCodes.ReadToken(token) is { } kept ? await FindAsync(db.CertificateCodes.Where(c => c.Token == kept), ct) : CheckedCertificate.Unknown;

    /// <param name="number">"12/2026".</param>
    /// <param name="code">"K7Q2-9XMD"; the number alone finds nothing.</param>
    public async Task<CheckedCertificate> ByNumberAsync(string? number, string? code, CancellationToken ct) =>
        CertificateCodes.ReadNumber(number) is var (register, year) && CertificateCodes.Read(code) is { } kept
            ? await FindAsync(db.CertificateCodes.Where(c => c.Code == kept && c.Item.RegisterNumber == register && c.Item.RegisterYear == year), ct)
            : CheckedCertificate.Unknown;

    private static async Task<CheckedCertificate> FindAsync(IQueryable<CertificateCode> codes, CancellationToken ct)
    {
        var found = await codes.AsNoTracking()
            .Where(c => c.Item.Outcome == ItemOutcome.Granted || c.Item.Outcome == ItemOutcome.Revoked)
            .OrderBy(c => c.ItemId)
            .Select(c => new
            {
                Stands = c.Item.Outcome == ItemOutcome.Granted,
                Words = new CertificateSays(
                    c.Item.Decision.AwardOffer.AwardKind.Name, c.Item.SubjectName, c.Item.SubjectTitle,
                    DecisionReference.Of(c.Item.Decision.Number, c.Item.Decision.Symbol), c.Item.Decision.IssuedOn!.Value, c.Item.RegisterNumber + "/" + c.Item.RegisterYear),
            })
            .Take(2).ToListAsync(ct);
        return found is [var one] ? new CheckedCertificate(one.Stands ? CertificateStanding.Valid : CertificateStanding.Revoked, one.Words) : CheckedCertificate.Unknown;
    }
}

public enum CertificateStanding
{
    Valid,
    Revoked,
    Unknown,
}

/// <param name="Says">Null exactly when unknown.</param>
public sealed record CheckedCertificate(CertificateStanding Standing, CertificateSays? Says)
{
    public static readonly CheckedCertificate Unknown = new(CertificateStanding.Unknown, null);
}

/// <summary>All that leaves the office about a certificate: what is printed on it.</summary>
public sealed record CertificateSays(string Award, string Name, string Title, string Decision, DateOnly IssuedOn, string Register);
