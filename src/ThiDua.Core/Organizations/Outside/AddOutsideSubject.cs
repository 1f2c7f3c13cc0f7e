using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Organizations.Outside;

/// <summary>
/// Writes down a person, collective or household that no staff list knows, so that the proposing unit may propose it
/// (Luật 06/2022 Điều 2). The same name twice in one unit needs something that tells them apart.
/// </summary>
public sealed class AddOutsideSubject(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<OutsideSubjectAdded>> ExecuteAsync(AddOutsideSubjectRequest request, Actor actor, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.UnitId, ct);
        if (unit is null || !actor.Can(Permission.ProposeNominations, unit.Path))
        {
            return new NotFound();
        }

        var typed = new Typed();
        var subject = Clean(request, unit.Id, typed, clock.Today());
        if (typed.IsGood && await TwinAsync(request, unit.Id, subject.Name, ct))
        {
            typed.Refuse(nameof(request.Name), $"{unit.Name} đã ghi \"{subject.Name}\". Chọn trong danh sách, hoặc ghi thêm ngày sinh, địa chỉ vào tên để phân biệt.");
        }

        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("organizations.add_outside_subject", $"Ghi {request.Kind!.Value.Label().ToLowerInvariant()} ngoài cơ quan: {subject.Name}", actor, ct);
        db.Add(subject.Identity(unit.AgencyId));
        db.OutsideSubjects.Add(subject.Row);
        work.About("unit", unit.Id);
        return await work.CommitAsync(new OutsideSubjectAdded(subject.Row.PersonId, subject.Row.GroupId), ct);
    }

    private static CleanSubject Clean(AddOutsideSubjectRequest request, Guid unitId, Typed typed, DateOnly today)
    {
        var isPerson = request.Kind is SubjectKind.Individual;
        var name = typed.Text(request.Name, nameof(request.Name), isPerson ? "họ và tên" : "tên tập thể, hộ gia đình", isPerson ? 100 : 200);
        if (request.Kind is not { } kind || !Enum.IsDefined(kind))
        {
            typed.Refuse(nameof(request.Kind), "Chọn cá nhân, tập thể hoặc hộ gia đình.");
        }

        if (isPerson)
        {
            typed.Refuse(NameRules.Person(name, nameof(request.Name)));
            typed.Refuse(DateRules.Birth(request.BirthDate, nameof(request.BirthDate), today));
        }

        var id = Guid.CreateVersion7();
        var row = new OutsideSubject
        {
            Id = Guid.CreateVersion7(),
            UnitId = unitId,
            PersonId = isPerson ? id : null,
            GroupId = isPerson ? null : id,
            Title = typed.Optional(request.Title, nameof(request.Title), "nghề nghiệp, nơi công tác", 300) ?? "",
            Address = typed.Optional(request.Address, nameof(request.Address), "địa chỉ", 300),
            ConfirmingBody = typed.Optional(request.ConfirmingBody, nameof(request.ConfirmingBody), "cơ quan xác nhận", 200),
            Field = typed.Optional(request.Field, nameof(request.Field), "lĩnh vực đóng góp", 300),
        };
        return new CleanSubject(request, name, row, today);
    }

    private Task<bool> TwinAsync(AddOutsideSubjectRequest request, Guid unitId, string name, CancellationToken ct) =>
        request.Kind is SubjectKind.Individual
            ? db.OutsideSubjects.AnyAsync(s => s.UnitId == unitId && s.Person != null && Fold.Text(s.Person.FullName) == Fold.Text(name) && s.Person.BirthDate == request.BirthDate, ct)
            : db.StaffGroups.AnyAsync(g => g.UnitId == unitId && g.ValidTo == null && Fold.Text(g.Name) == Fold.Text(name), ct);

    private sealed record CleanSubject(AddOutsideSubjectRequest Request, string Name, OutsideSubject Row, DateOnly Today)
    {
        public object Identity(Guid agencyId) => Row.PersonId is { } person
            ? new Person { Id = person, AgencyId = agencyId, FullName = Name, StaffKind = StaffKind.Other, IsOutside = true, BirthDate = Request.BirthDate, Sex = Request.Sex }
            : new StaffGroup
            {
                Id = Row.GroupId!.Value, UnitId = Row.UnitId, Name = Name, ValidFrom = Today,
                Kind = Request.Kind is SubjectKind.Household ? StaffGroupKind.Household : StaffGroupKind.Team,
            };
    }
}

public sealed record AddOutsideSubjectRequest
{
    /// <summary>The proposing unit.</summary>
    public required Guid UnitId { get; init; }
    public SubjectKind? Kind { get; init; }
    public string? Name { get; init; }

    /// <summary>Words beside the name: occupation and place of work.</summary>
    public string? Title { get; init; }
    public DateOnly? BirthDate { get; init; }
    public Sex? Sex { get; init; }
    public string? Address { get; init; }
    public string? ConfirmingBody { get; init; }
    public string? Field { get; init; }
}

/// <summary>Exactly one of the two.</summary>
public sealed record OutsideSubjectAdded(Guid? PersonId, Guid? GroupId);
