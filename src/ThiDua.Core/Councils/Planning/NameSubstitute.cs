using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils.Planning;

/// <summary>Says who sits in for a member who cannot come, and on which paper. Whether that person votes is the rule of the day.</summary>
public sealed class NameSubstitute(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(NameSubstituteRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(request.SessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        await using var work = await ledger.BeginAsync("councils.name_substitute", "Ghi người dự họp thay", actor, ct);
        var session = await db.LockSessionAsync(request.SessionId, ct);
        if (session is not { State: SessionState.Planned, Mode: SessionMode.Meeting })
        {
            return new WrongState("Người dự họp thay được ghi trước khi mở phiên họp.");
        }

        var typed = new Typed();
        var paper = typed.Text(request.Paper, nameof(request.Paper), "văn bản cử dự họp thay (số, ngày, người ký)", 300);
        var roster = await db.CouncilMembers.AsNoTracking()
            .Where(m => m.CouncilId == session.CouncilId && m.ValidFrom <= session.HeldOn && (m.ValidTo == null || m.ValidTo >= session.HeldOn))
            .Select(m => m.PersonId).ToListAsync(ct);
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PersonId && p.AgencyId == session.Council.AgencyId, ct);
        Refuse(typed, request, session, roster, person, await TakenAsync(request, ct));
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        var seat = await db.Memberships.AsNoTracking().Where(m => m.PersonId == person!.Id && m.IsPrimary && m.ValidFrom <= session.HeldOn && (m.ValidTo == null || m.ValidTo >= session.HeldOn))
            .Select(m => m.Position == "" ? m.Unit.Name : m.Position + ", " + m.Unit.Name).FirstOrDefaultAsync(ct);
        db.SessionSubstitutes.RemoveRange(await db.SessionSubstitutes.Where(s => s.SessionId == session.Id && s.MemberId == request.MemberId).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        db.SessionSubstitutes.Add(new SessionSubstitute
        {
            SessionId = session.Id, MemberId = request.MemberId!.Value, PersonId = person!.Id, FullName = person.FullName, Position = seat ?? "", Paper = paper, FileId = request.FileId,
        });
        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private Task<bool> TakenAsync(NameSubstituteRequest request, CancellationToken ct) =>
        db.SessionSubstitutes.AnyAsync(s => s.SessionId == request.SessionId && s.PersonId == request.PersonId && s.MemberId != request.MemberId, ct);

    private static void Refuse(Typed typed, NameSubstituteRequest request, CouncilSession session, List<Guid> roster, Person? person, bool taken)
    {
        if (request.MemberId is not { } member || !roster.Contains(member))
        {
            typed.Refuse(nameof(request.MemberId), $"Chọn thành viên của {session.Council.Name} vào ngày họp.");
        }

        if (person is null || roster.Contains(person.Id))
        {
            typed.Refuse(nameof(request.PersonId), "Chọn người dự họp thay trong danh sách nhân sự, không phải là thành viên Hội đồng.");
        }
        else if (taken)
        {
            typed.Refuse(nameof(request.PersonId), $"{person.FullName} đã dự họp thay một thành viên khác. Mỗi người chỉ thay một thành viên.");
        }
    }
}

public sealed record NameSubstituteRequest(Guid SessionId, Guid? MemberId, Guid? PersonId, string? Paper, Guid? FileId = null);
