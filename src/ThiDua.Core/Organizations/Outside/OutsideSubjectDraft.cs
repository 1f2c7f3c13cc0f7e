using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Organizations.Outside;

/// <summary>A person, collective or household about to be written down, checked by the rules of its kind.</summary>
/// <param name="Identity">The person or group row.</param>
internal sealed record OutsideSubjectDraft(string Name, object Identity, OutsideSubject Row)
{
    /// <summary>Null with the reasons when the request cannot be taken as it is.</summary>
    public static async Task<(OutsideSubjectDraft? Draft, IReadOnlyList<Refusal> Refusals)> CheckAsync(
        ThiDuaDb db, AddOutsideSubjectRequest request, Unit unit, DateOnly today, CancellationToken ct)
    {
        var typed = new Typed();
        var draft = Clean(request, unit, typed, today);
        if (typed.IsGood && await TwinAsync(db, request, unit.Id, draft.Name, ct))
        {
            typed.Refuse(nameof(request.Name), $"{unit.Name} đã ghi \"{draft.Name}\". Chọn trong danh sách, hoặc ghi thêm ngày sinh, địa chỉ vào tên để phân biệt.");
        }

        return typed.IsGood ? (draft, []) : (null, typed.Refusals);
    }

    private static OutsideSubjectDraft Clean(AddOutsideSubjectRequest request, Unit unit, Typed typed, DateOnly today)
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
            UnitId = unit.Id,
            PersonId = isPerson ? id : null,
            GroupId = isPerson ? null : id,
            Title = typed.Optional(request.Title, nameof(request.Title), "nghề nghiệp, nơi công tác", 300) ?? "",
            Address = typed.Optional(request.Address, nameof(request.Address), "địa chỉ", 300),
            ConfirmingBody = typed.Optional(request.ConfirmingBody, nameof(request.ConfirmingBody), "cơ quan xác nhận", 200),
            Field = typed.Optional(request.Field, nameof(request.Field), "lĩnh vực đóng góp", 300),
        };
        return new OutsideSubjectDraft(name, IdentityOf(request, name, row, unit.AgencyId, today), row);
    }

    private static object IdentityOf(AddOutsideSubjectRequest request, string name, OutsideSubject row, Guid agencyId, DateOnly today) => row.PersonId is { } person
        ? new Person { Id = person, AgencyId = agencyId, FullName = name, StaffKind = StaffKind.Other, IsOutside = true, BirthDate = request.BirthDate, Sex = request.Sex }
        : new StaffGroup
        {
            Id = row.GroupId!.Value, UnitId = row.UnitId, Name = name, ValidFrom = today,
            Kind = request.Kind is SubjectKind.Household ? StaffGroupKind.Household : StaffGroupKind.Team,
        };

    private static Task<bool> TwinAsync(ThiDuaDb db, AddOutsideSubjectRequest request, Guid unitId, string name, CancellationToken ct) =>
        request.Kind is SubjectKind.Individual
            ? db.OutsideSubjects.AnyAsync(s => s.UnitId == unitId && s.Person != null && Fold.Text(s.Person.FullName) == Fold.Text(name) && s.Person.BirthDate == request.BirthDate, ct)
            : db.StaffGroups.AnyAsync(g => g.UnitId == unitId && g.ValidTo == null && Fold.Text(g.Name) == Fold.Text(name), ct);
}
