using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Organizations;

/// <summary>What a person's form holds, typed.</summary>
public sealed record PersonFields
{
    public string? FullName { get; init; }

    /// <summary>The agency's own number of its staff; unique, and the surest key for imports.</summary>
    public string? Code { get; init; }
    public DateOnly? BirthDate { get; init; }
    public Sex? Sex { get; init; }
    public StaffKind? StaffKind { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Note { get; init; }
}

internal sealed record CleanPerson(
    string FullName, string? Code, DateOnly? BirthDate, Sex? Sex, StaffKind StaffKind, string? Email, string? Phone, string? Note)
{
    public static CleanPerson From(PersonFields fields, Typed typed, DateOnly today)
    {
        var person = new CleanPerson(
            typed.Text(fields.FullName, nameof(fields.FullName), "họ và tên", 100),
            typed.Optional(fields.Code, nameof(fields.Code), "mã nhân sự", 30),
            fields.BirthDate,
            fields.Sex,
            fields.StaffKind ?? Organizations.StaffKind.Other,
            typed.Optional(fields.Email, nameof(fields.Email), "thư điện tử", 200),
            typed.Optional(fields.Phone, nameof(fields.Phone), "số điện thoại", 30),
            typed.Optional(fields.Note, nameof(fields.Note), "ghi chú", 1000));
        if (fields.StaffKind is null || !Enum.IsDefined(fields.StaffKind.Value))
        {
            typed.Refuse(nameof(fields.StaffKind), "Chọn đối tượng: công chức, viên chức, người lao động hoặc đối tượng khác.");
        }

        if (fields.Sex is { } sex && !Enum.IsDefined(sex))
        {
            typed.Refuse(nameof(fields.Sex), "Chọn giới tính Nam hoặc Nữ, hoặc để trống.");
        }

        typed.Refuse(NameRules.Person(person.FullName, nameof(fields.FullName)));
        typed.Refuse(NameRules.Email(person.Email, nameof(fields.Email)));
        typed.Refuse(NameRules.Phone(person.Phone, nameof(fields.Phone)));
        typed.Refuse(DateRules.Birth(person.BirthDate, nameof(fields.BirthDate), today));
        return person;
    }

    public void CopyTo(Person row)
    {
        (row.FullName, row.Code, row.BirthDate, row.Sex) = (FullName, Code, BirthDate, Sex);
        (row.StaffKind, row.Email, row.Phone, row.Note) = (StaffKind, Email, Phone, Note);
    }

    public Person NewRow(Guid agencyId)
    {
        var row = new Person { Id = Guid.CreateVersion7(), AgencyId = agencyId, FullName = FullName, StaffKind = StaffKind };
        CopyTo(row);
        return row;
    }
}
