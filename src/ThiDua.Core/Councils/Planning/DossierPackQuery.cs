using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Councils.Planning;

/// <summary>The session's dossiers as one file to read on paper: the lists by award, then each report. What the reader is recused from is not in it.</summary>
public sealed class DossierPackQuery(ThiDuaDb db, SessionQuery sessions) : IQuery
{
    public const string FileName = "Tap-ho-so-phien-hop.pdf";

    public async Task<byte[]?> WriteAsync(Guid sessionId, Actor actor, CancellationToken ct)
    {
        if (await sessions.FindAsync(sessionId, actor, ct) is not { } session || session is { Viewer: { IsMember: false, CanManage: false } })
        {
            return null;
        }

        var awards = session.Awards.Where(a => a.Dossiers.Count > 0).ToList();
        if (awards.Count == 0)
        {
            return null;
        }

        var place = await db.CouncilSessions.AsNoTracking().Where(s => s.Id == sessionId).Select(s => s.Council.Agency.PlaceName).SingleAsync(ct);
        var ids = awards.SelectMany(a => a.Dossiers).Select(d => d.NominationId).Distinct().ToList();
        var reports = await ReportsAsync(ids, ct);
        var paper = new Paper
        {
            Letterhead = new Letterhead(null, session.Head.CouncilName),
            Issued = new PlaceAndDate(place, PaperDate.Of(session.Head.HeldOn)),
            Title = new NamedTitle("Tập hồ sơ", session.Head.Title),
            Body = [.. awards.SelectMany(List)],
            Signatures = [],
            Appendices = [.. awards.SelectMany(a => a.Dossiers).DistinctBy(d => d.NominationId).Select(d => Report(d, reports[d.NominationId]))],
        };
        using var bytes = new MemoryStream();
        PdfWriter.Write([paper], bytes, ct);
        return bytes.ToArray();
    }

    // Forms word the same part alike; the part's code says where it stands.
    private async Task<ILookup<Guid, (string Title, string Body)>> ReportsAsync(List<Guid> dossiers, CancellationToken ct)
    {
        var parts = (await db.ReportFormSections.AsNoTracking().Select(s => new { s.Code, s.Ordinal, s.Title }).ToListAsync(ct))
            .GroupBy(s => s.Code).ToDictionary(g => g.Key, g => g.MinBy(s => s.Ordinal)!);
        var written = await db.Set<ReportSection>().AsNoTracking().Where(s => dossiers.Contains(s.NominationId) && s.Body != "")
            .Select(s => new { s.NominationId, s.Code, s.Body }).ToListAsync(ct);
        return written.OrderBy(w => parts.GetValueOrDefault(w.Code)?.Ordinal ?? int.MaxValue)
            .ToLookup(w => w.NominationId, w => (parts.GetValueOrDefault(w.Code)?.Title ?? "Nội dung khác", w.Body));
    }

    private static IEnumerable<Block> List(SessionAward award)
    {
        yield return new NumberedHeading(NumberLevel.Section, award.Label);
        yield return new Paragraph($"Chỉ tiêu: {award.Ceiling}.");
        yield return new TableBlock(
            [new("TT", 9, TextAlignment.Centred), new("Họ và tên / Tên tập thể", 50), new("Đơn vị đề nghị", 42), new("Thành tích", 59)],
            [.. award.Dossiers.Select((d, i) => new CellsRow([(i + 1).ToString(CultureInfo.InvariantCulture), d.SubjectTitle.Length > 0 ? $"{d.SubjectName}\n{d.SubjectTitle}" : d.SubjectName, d.UnitName, d.Achievement]))]);
    }

    private static Appendix Report(SessionDossier dossier, IEnumerable<(string Title, string Body)> sections)
    {
        var blocks = new List<Block>
        {
            new Paragraph($"{(dossier.Kind == SubjectKind.Collective ? "Tập thể" : dossier.SubjectTitle)}; {dossier.UnitName} đề nghị. Tiêu chí đạt: {dossier.CriteriaMet}/{dossier.Criteria}.", TextAlignment.Left),
        };
        foreach (var (title, body) in sections)
        {
            blocks.Add(new NumberedHeading(NumberLevel.Clause, title));
            blocks.AddRange(body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Paragraph(line)));
        }

        if (blocks.Count == 1)
        {
            blocks.Add(new Paragraph(dossier.Achievement.Length > 0 ? dossier.Achievement : "Báo cáo thành tích ở tệp kèm hồ sơ."));
        }

        return new Appendix { Title = dossier.SubjectName, Blocks = blocks };
    }
}
