using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours.Imports;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

/// <summary>Says afterwards who a name of an old list is: all its awards and ratings go to that person, unit or group; or back to being a name.</summary>
public sealed class MatchPastRecords(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<RecordsMatched>> ExecuteAsync(MatchPastRecordsRequest request, Actor actor, CancellationToken ct)
    {
        if (!await HonourAccess.MayImportAsync(db, actor, ct))
        {
            return new NotAllowed();
        }

        if (await TargetAsync(request, ct) is not { } target)
        {
            return new UnknownChoice { Field = nameof(request.SubjectId) };
        }

        await using var work = await ledger.BeginAsync("honours.match_records", $"Ghép tên \"{request.Name}\" trong danh sách cũ với {target.Name}", actor, ct);
        var awards = await db.PastAwards
            .Where(a => a.PersonId == null && a.UnitId == null && a.GroupId == null && a.SubjectName == request.Name && a.SubjectCode == request.Code && a.BirthDate == request.BirthDate && a.SubjectTitle == request.Title)
            .ToListAsync(ct);
        var ratings = await db.AnnualRatings
            .Where(a => a.PersonId == null && a.UnitId == null && a.SubjectName == request.Name && a.SubjectCode == request.Code && a.BirthDate == request.BirthDate && a.SubjectTitle == request.Title)
            .ToListAsync(ct);
        if (awards.Count + ratings.Count == 0)
        {
            return new WrongState("Tên này vừa được ghép. Tải lại trang.");
        }

        if (Mismatch(target.Type, awards, ratings) is { } refusal)
        {
            return refusal;
        }

        awards.ForEach(a => (a.PersonId, a.UnitId, a.GroupId) = target.Ids);
        ratings.ForEach(r => (r.PersonId, r.UnitId) = (target.Ids.PersonId, target.Ids.UnitId));
        work.About(target.Type is HonourSubjectType.Person ? "person" : "unit", request.SubjectId!.Value);
        return await work.CommitAsync(new RecordsMatched(awards.Count, ratings.Count), ct);
    }

    private static InvalidField? Mismatch(HonourSubjectType type, List<PastAward> awards, List<AnnualRating> ratings)
    {
        var kinds = awards.Select(a => a.SubjectKind).Concat(ratings.Select(r => r.SubjectKind));
        return kinds.Any(kind => kind is Law.SubjectKind.Collective == type is HonourSubjectType.Person)
            ? new InvalidField(nameof(MatchPastRecordsRequest.SubjectId), "Danh sách ghi đối tượng khác loại: cá nhân ghép với người, tập thể ghép với đơn vị hoặc nhóm.")
            : null;
    }

    private async Task<Target?> TargetAsync(MatchPastRecordsRequest request, CancellationToken ct)
    {
        var id = request.SubjectId ?? Guid.Empty;
        return await db.People.AsNoTracking().Where(p => p.Id == id && p.MergedInto == null).Select(p => p.FullName).FirstOrDefaultAsync(ct) is { } person ? new Target(HonourSubjectType.Person, person, (id, null, null))
            : await db.Units.AsNoTracking().Where(u => u.Id == id).Select(u => u.Name).FirstOrDefaultAsync(ct) is { } unit ? new Target(HonourSubjectType.Unit, unit, (null, id, null))
            : await db.StaffGroups.AsNoTracking().Where(g => g.Id == id).Select(g => g.Name).FirstOrDefaultAsync(ct) is { } group ? new Target(HonourSubjectType.Group, group, (null, null, id))
            : null;
    }

    private sealed record Target(HonourSubjectType Type, string Name, (Guid? PersonId, Guid? UnitId, Guid? GroupId) Ids);
}

public sealed record MatchPastRecordsRequest
{
    public required string Name { get; init; }
    public string? Code { get; init; }
    public DateOnly? BirthDate { get; init; }
    public required string Title { get; init; }
    public Guid? SubjectId { get; init; }
}

public sealed record RecordsMatched(int Awards, int Ratings);
