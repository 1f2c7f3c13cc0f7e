using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>Who is in the room with a vote: members who are there, and for absent ones a substitute whom the rule of the day lets vote.</summary>
internal static class Room
{
    public static async Task<List<Guid>> VotersInRoomAsync(this ThiDuaDb db, Guid sessionId, CancellationToken ct)
    {
        var members = await db.SessionMembers.AsNoTracking().Where(m => m.SessionId == sessionId && m.Present == true).Select(m => m.PersonId).ToListAsync(ct);
        var substitutes = await db.SessionSubstitutes.AsNoTracking()
            .Where(s => s.SessionId == sessionId && s.Present == true && s.MayVote == true)
            .Select(s => new { s.PersonId, s.MemberId })
            .ToListAsync(ct);
        return [.. members, .. substitutes.Where(s => !members.Contains(s.MemberId) && !members.Contains(s.PersonId)).Select(s => s.PersonId)];
    }

    /// <summary>Members and those who sit in for them: whoever may have to step aside.</summary>
    public static async Task<List<Guid>> SeatedAsync(this ThiDuaDb db, Guid sessionId, CancellationToken ct) =>
        await db.SessionMembers.AsNoTracking().Where(m => m.SessionId == sessionId).Select(m => m.PersonId)
            .Union(db.SessionSubstitutes.Where(s => s.SessionId == sessionId).Select(s => s.PersonId))
            .ToListAsync(ct);
}
