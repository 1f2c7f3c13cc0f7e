using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Decisions.Certificates;

/// <summary>The certificates of an issued decision and the files made of them, for the page on which they are printed.</summary>
public sealed class CertificatePageQuery(ThiDuaDb db, DecisionFactsQuery facts) : IQuery
{
    private const int JobsShown = 20;

    /// <summary>Null when there is no such issued decision for this actor.</summary>
    public async Task<CertificatePage?> FindAsync(Guid decisionId, Actor actor, CancellationToken ct)
    {
        var head = await db.Decisions.AsNoTracking()
            .Where(d => d.Id == decisionId && d.Kind == DecisionKind.Decision && d.Number != null)
            .Select(d => new { d.AgencyId, d.Number, d.Symbol, Award = d.AwardOffer.AwardKind.Name })
            .SingleOrDefaultAsync(ct);
        if (head is null || !await DecisionAccess.MayReadAsync(db, head.AgencyId, Permission.ReadDecisions, actor, ct))
        {
            return null;
        }

        var issued = (await facts.LoadAsync(decisionId, ct)).Layouts;
        return new CertificatePage(
            decisionId,
            DecisionReference.Of(head.Number, head.Symbol),
            head.Award,
            await db.DecisionItems.AsNoTracking().Where(i => i.DecisionId == decisionId && i.RegisterNumber != null && (i.Outcome == ItemOutcome.Granted || i.Outcome == ItemOutcome.Revoked))
                .OrderBy(i => i.Ordinal)
                .Select(i => new CertificateLine(i.Id, i.Ordinal, i.SubjectKind, i.SubjectName, i.SubjectTitle, i.RegisterNumber + "/" + i.RegisterYear, i.Outcome == ItemOutcome.Granted))
                .ToListAsync(ct),
            await db.PrintJobs.AsNoTracking().Where(j => j.DecisionId == decisionId).OrderByDescending(j => j.AskedAt).Take(JobsShown)
                .Select(j => new PrintJobLine(j.Id, j.State, j.Format, j.Written, j.ItemIds.Count, j.FileId, j.Fault, j.AskedAt, j.AskedBy)).ToListAsync(ct),
            issued is { EmblemFileId: not null },
            await DecisionAccess.MayActAsync(db, head.AgencyId, Permission.RecordIssue, actor, ct));
    }
}

/// <param name="HasEmblem">The decision was issued with an emblem at the head of its certificates.</param>
public sealed record CertificatePage(
    Guid DecisionId, string Reference, string Award, IReadOnlyList<CertificateLine> Lines, IReadOnlyList<PrintJobLine> Jobs, bool HasEmblem, bool MayPrint);

public sealed record CertificateLine(Guid Id, int Ordinal, SubjectKind Kind, string Name, string Title, string Register, bool Stands);

public sealed record PrintJobLine(
    Guid Id, PrintJobState State, PrintFormat Format, int Written, int Total, Guid? FileId, string? Fault, DateTimeOffset AskedAt, string AskedBy);
