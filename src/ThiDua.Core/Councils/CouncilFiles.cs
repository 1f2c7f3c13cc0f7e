using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils.Planning;
using ThiDua.Core.Councils.Written;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>
/// Papers with tallies are read by who may read sessions, unless they were recused in that session and need not sign. Invitations and
/// what goes with them are for all of the session; signed opinions and letters of substitution for who runs it and is recused from nothing.
/// </summary>
internal sealed class CouncilFiles(ThiDuaDb db) : IFileGate
{
    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct)
    {
        var mine = db.SessionsFor(actor, Permission.ReadSessions);
        if (await mine.AnyAsync(s => s.InvitationFileId == fileId || db.Set<SessionPaper>().Any(p => p.SessionId == s.Id && p.FileId == fileId), ct)
            || (actor.Can(Permission.ReadOrganization) && await db.Set<Organizations.Council>().AnyAsync(c => c.FoundingFileId == fileId, ct)))
        {
            return true;
        }

        var tallied = await mine.Where(s => s.MinutesFileId == fileId || s.SignedFileId == fileId
                || db.Set<MinutesAmendment>().Any(a => a.SessionId == s.Id && a.FileId == fileId)
                || db.Set<IssuedPaper>().Any(p => p.Kind == IssuedPaperKind.CountingMinutes && p.FileId == fileId
                    && db.Set<Ballot>().Any(b => b.Id == p.AboutId && b.SessionId == s.Id)))
            .Select(s => (Guid?)s.Id).FirstOrDefaultAsync(ct);
        if (tallied is { } id)
        {
            return await db.MayReadMinutesAsync(id, actor, ct);
        }

        return await db.SessionsFor(actor, Permission.ManageSessions).AnyAsync(
            s => !db.Set<Recusal>().Any(r => r.SessionId == s.Id && r.PersonId == actor.PersonId)
                && (db.Set<SessionSubstitute>().Any(x => x.SessionId == s.Id && x.FileId == fileId)
                    || db.Set<WrittenOpinion>().Any(o => o.FileId == fileId && o.Ballot.SessionId == s.Id)), ct);
    }
}
