using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations.UnitReviews;

/// <summary>What a report is at an instant, in one line of letters: another one means that it has changed since.</summary>
public static class ReportFingerprint
{
    /// <param name="files">Ids of the files that stand for the report when it is uploaded.</param>
    public static string Of(ReportMode mode, IEnumerable<(string Code, int Revision)> sections, IEnumerable<Guid> files)
    {
        var text = mode == ReportMode.Uploaded
            ? "uploaded:" + string.Join(",", files.Order())
            : "written:" + string.Join(",", sections.Where(s => s.Revision > 0).OrderBy(s => s.Code, StringComparer.Ordinal).Select(s => $"{s.Code}={s.Revision}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    internal static async Task<Dictionary<Guid, string>> OfAsync(ThiDuaDb db, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var modes = await db.Nominations.AsNoTracking().Where(n => ids.Contains(n.Id)).Select(n => new { n.Id, n.ReportMode }).ToListAsync(ct);
        var sections = (await db.ReportSections.AsNoTracking().Where(s => ids.Contains(s.NominationId)).Select(s => new { s.NominationId, s.Code, s.Revision }).ToListAsync(ct))
            .ToLookup(s => s.NominationId, s => (s.Code, s.Revision));
        var files = (await db.NominationPapers.AsNoTracking()
            .Where(p => p.NominationId != null && ids.Contains(p.NominationId.Value) && p.RequiredPaper!.Kind == PaperKind.AchievementReport)
            .Select(p => new { Nomination = p.NominationId!.Value, p.FileId }).ToListAsync(ct)).ToLookup(p => p.Nomination, p => p.FileId);
        return modes.ToDictionary(m => m.Id, m => Of(m.ReportMode, sections[m.Id], files[m.Id]));
    }
}
