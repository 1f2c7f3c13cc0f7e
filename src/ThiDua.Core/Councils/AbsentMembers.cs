using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>Only who is not there, and has nobody voting in their place, may answer on paper.</summary>
internal static class AbsentMembers
{
    public static async Task<Refusal?> RefuseAsync(ThiDuaDb db, Guid sessionId, SessionMember? member, string field, CancellationToken ct) =>
        member is null ? new InvalidField(field, "Chọn một thành viên vắng mặt.")
        : member.Present is true ? new MemberIsThere(member.FullName) { Field = field }
        : await db.SessionSubstitutes.AnyAsync(s => s.SessionId == sessionId && s.MemberId == member.PersonId && s.Present == true && s.MayVote == true, ct)
            ? new InvalidField(field, $"Đã có người dự họp thay và biểu quyết cho {member.FullName}.")
        : null;
}
