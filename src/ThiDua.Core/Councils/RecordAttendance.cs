using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>Corrects who is in the room, between ballots: who may vote is fixed while one is open.</summary>
public sealed class RecordAttendance(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RecordAttendanceRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(request.SessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        if (Attendance.Refusals(request.Attendance) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("councils.record_attendance", "Điểm danh phiên họp", actor, ct);
        var session = await db.LockSessionAsync(request.SessionId, ct);
        if (session is not { State: SessionState.Open, Mode: SessionMode.Meeting })
        {
            return new WrongState("Chỉ điểm danh khi phiên họp đang mở.");
        }

        if (await db.Ballots.AnyAsync(b => b.SessionId == session.Id && b.State == BallotState.Open, ct))
        {
            return new WrongState("Đang có lượt biểu quyết mở. Kết thúc lượt đó rồi mới điểm danh lại.");
        }

        db.Entry(session).Property(s => s.Version).OriginalValue = request.Version;
        session.AttendanceAt = work.At;
        var members = await db.SessionMembers.Where(m => m.SessionId == session.Id).ToListAsync(ct);
        foreach (var (member, entry) in members.Join(request.Attendance, m => m.PersonId, a => a.PersonId, (m, a) => (m, a)))
        {
            var reason = entry.Present ? null : Attendance.Reason(entry);
            if (member.Present != entry.Present || member.AbsenceReason != reason)
            {
                db.AttendanceMarks.Add(new AttendanceMark { Id = Guid.CreateVersion7(), SessionId = session.Id, PersonId = member.PersonId, Present = entry.Present, Reason = reason, At = work.At });
            }

            (member.Present, member.AbsenceReason) = (entry.Present, reason);
        }

        var came = request.Attendance.Where(a => a.Present).Select(a => a.PersonId).ToHashSet();
        foreach (var substitute in await db.SessionSubstitutes.Where(s => s.SessionId == session.Id).ToListAsync(ct))
        {
            substitute.Present = came.Contains(substitute.PersonId) && !came.Contains(substitute.MemberId);
        }

        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RecordAttendanceRequest(Guid SessionId, uint Version, IReadOnlyList<AttendanceEntry> Attendance);
