using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Packs;

namespace ThiDua.Core.Councils;

/// <summary>A session's kept files: the invitation and what went with it for all of the session; what bears tallies for who may read minutes.</summary>
public sealed class SessionPackPapers(ThiDuaDb db) : IQuery
{
    public async Task<IReadOnlyList<PackPaper>> OfAsync(SessionHead head, Actor actor, CancellationToken ct)
    {
        var papers = new List<PackPaper>();
        var files = await db.CouncilSessions.AsNoTracking().Where(s => s.Id == head.Id)
            .Select(s => new { Invitation = s.InvitationFile == null ? null : s.InvitationFile.Name, Minutes = s.MinutesFile == null ? null : s.MinutesFile.Name, Signed = s.SignedFile == null ? null : s.SignedFile.Name })
            .SingleAsync(ct);
        if (head.InvitationFileId is { } invitation)
        {
            var (number, symbol) = Split(head.InvitationNumber);
            papers.Add(Kept(head, "Giấy mời", number, symbol, head.InvitedAt is { } at ? VietnamTime.DayOf(at) : null, $"Giấy mời {head.Title}", PackStanding.Issued, files.Invitation!, invitation));
        }

        papers.AddRange((await db.SessionPapers.AsNoTracking().Where(p => p.SessionId == head.Id).OrderBy(p => p.AddedAt)
                .Select(p => new { p.Title, p.FileId, p.File.Name, p.AddedAt }).ToListAsync(ct))
            .Select(p => Kept(head, "Tài liệu phiên họp", null, null, VietnamTime.DayOf(p.AddedAt), p.Title, PackStanding.Received, p.Name, p.FileId)));
        if (!await db.MayReadMinutesAsync(head.Id, actor, ct))
        {
            return papers;
        }

        papers.AddRange(await CountsAsync(head, ct));
        if (head.MinutesFileId is { } minutes)
        {
            papers.Add(Kept(head, "Biên bản họp", head.MinutesNumber, head.MinutesSymbol, head.HeldOn, $"Biên bản {head.Title}", PackStanding.Issued, files.Minutes!, minutes));
        }

        if (head.SignedFileId is { } signed)
        {
            papers.Add(Kept(head, "Biên bản đã ký", head.MinutesNumber, head.MinutesSymbol, head.SignedOn, $"Bản đã ký của biên bản {head.Title}", PackStanding.Received, files.Signed!, signed));
        }

        papers.AddRange((await db.MinutesAmendments.AsNoTracking().Where(a => a.SessionId == head.Id).OrderBy(a => a.Ordinal)
                .Select(a => new { a.Kind, a.Number, a.Symbol, a.IssuedOn, a.FileId, a.File.Name }).ToListAsync(ct))
            .Select(a => Kept(head, a.Kind.Label(), a.Number.ToString("00", CultureInfo.InvariantCulture), a.Symbol, a.IssuedOn, $"{a.Kind.Label()} {head.Title}", PackStanding.Issued, a.Name, a.FileId)));
        return papers;
    }

    public static string FolderOf(SessionHead head) => string.Create(CultureInfo.InvariantCulture, $"{head.HeldOn:yyyy-MM-dd} {head.Title}");

    private async Task<IEnumerable<PackPaper>> CountsAsync(SessionHead head, CancellationToken ct)
    {
        var rows = await db.IssuedPapers.AsNoTracking()
            .Where(p => p.Kind == IssuedPaperKind.CountingMinutes && db.Set<Ballot>().Any(b => b.Id == p.AboutId && b.SessionId == head.Id))
            .OrderBy(p => p.IssuedAt)
            .Select(p => new { p.FileId, p.File.Name, p.IssuedAt, Award = db.Set<Ballot>().Where(b => b.Id == p.AboutId).Select(b => b.AwardOffer.AwardKind.Name + " của " + b.AwardOffer.Authority).First() })
            .ToListAsync(ct);
        return rows.Select(p => Kept(head, "Biên bản kiểm phiếu", null, null, VietnamTime.DayOf(p.IssuedAt), $"Kiểm phiếu xét {p.Award}", PackStanding.Issued, p.Name, p.FileId));
    }

    private static PackPaper Kept(
        SessionHead head, string kind, string? number, string? symbol, DateOnly? on, string about, PackStanding standing, string name, Guid fileId) => new()
        {
            Step = PackStep.Council, Folders = [FolderOf(head)], Kind = kind, Number = number, Symbol = symbol, On = on, Abstract = about, Standing = standing,
            FileName = FileNames.OfFile(name), Content = new PackContent.Kept(fileId),
        };

    // The clerk of records gives number and symbol of an invitation in one: "25/GM-HĐTĐKT".
    private static (string? Number, string? Symbol) Split(string? reference) =>
        reference?.Split('/', 2) is [var number, var symbol] ? (number.Trim(), symbol.Trim()) : (reference, null);
}
