using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Organizations.Outside;

/// <summary>What the form of an outside body holds, typed.</summary>
public sealed record OutsideBodyFields
{
    public string? Name { get; init; }
    public UnitKind? Kind { get; init; }
    public string? ContactName { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Address { get; init; }

    /// <summary>Tax or establishment code.</summary>
    public string? LegalCode { get; init; }
    public string? ConfirmingBody { get; init; }
    public string? Field { get; init; }
    public DateOnly? ValidFrom { get; init; }
}

internal sealed record CleanOutsideBody
{
    public required string Name { get; init; }
    public required UnitKind Kind { get; init; }
    public string? ContactName { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Address { get; init; }
    public string? LegalCode { get; init; }
    public string? ConfirmingBody { get; init; }
    public string? Field { get; init; }
    public required DateOnly ValidFrom { get; init; }

    public static CleanOutsideBody From(OutsideBodyFields fields, Typed typed, DateOnly today)
    {
        var body = new CleanOutsideBody
        {
            Name = typed.Text(fields.Name, nameof(fields.Name), "tên đơn vị", 200),
            Kind = fields.Kind ?? UnitKind.OutsideAgency,
            ContactName = typed.Optional(fields.ContactName, nameof(fields.ContactName), "người liên hệ", 100),
            Email = typed.Optional(fields.Email, nameof(fields.Email), "thư điện tử", 200),
            Phone = typed.Optional(fields.Phone, nameof(fields.Phone), "số điện thoại", 30),
            Address = typed.Optional(fields.Address, nameof(fields.Address), "địa chỉ", 300),
            LegalCode = typed.Optional(fields.LegalCode, nameof(fields.LegalCode), "mã số", 30),
            ConfirmingBody = typed.Optional(fields.ConfirmingBody, nameof(fields.ConfirmingBody), "cơ quan xác nhận", 200),
            Field = typed.Optional(fields.Field, nameof(fields.Field), "lĩnh vực đóng góp", 300),
            ValidFrom = fields.ValidFrom ?? today,
        };
        if (fields.Kind is not { } kind || !kind.IsOutside())
        {
            typed.Refuse(nameof(fields.Kind), "Chọn loại đơn vị ngoài: cơ quan, xã phường, doanh nghiệp, cơ sở giáo dục hoặc công dân.");
        }

        typed.Refuse(NameRules.Email(body.Email, nameof(fields.Email)));
        typed.Refuse(NameRules.Phone(body.Phone, nameof(fields.Phone)));
        typed.Refuse(DateRules.Effective(body.ValidFrom, nameof(fields.ValidFrom), today));
        return body;
    }

    public void CopyTo(Unit unit, OutsideBody row)
    {
        (unit.Name, unit.Kind, unit.ValidFrom) = (Name, Kind, ValidFrom);
        (row.ContactName, row.Email, row.Phone, row.Address) = (ContactName, Email, Phone, Address);
        (row.LegalCode, row.ConfirmingBody, row.Field) = (LegalCode, ConfirmingBody, Field);
    }

    /// <summary>A new body below the root.</summary>
    public (Unit Unit, OutsideBody Body) NewRows(Guid agencyId, Guid rootId)
    {
        var unit = new Unit
        {
            Id = Guid.CreateVersion7(), AgencyId = agencyId, ParentId = rootId, Kind = Kind, Name = Name, ValidFrom = ValidFrom, ProtocolOrder = OutsideBodies.ProtocolOrder,
        };
        var body = new OutsideBody { UnitId = unit.Id };
        CopyTo(unit, body);
        return (unit, body);
    }
}

internal static class OutsideBodies
{
    /// <summary>Lists name the agency's own units first.</summary>
    public const int ProtocolOrder = 900;
}
