using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Organizations;

/// <summary>What a unit's form holds, typed.</summary>
public sealed record UnitFields
{
    public string? Name { get; init; }
    public string? ShortName { get; init; }
    public string? Code { get; init; }
    public UnitKind? Kind { get; init; }

    /// <summary>Place in lists and annexes; small first.</summary>
    public int? ProtocolOrder { get; init; }
    public DateOnly? ValidFrom { get; init; }
}

internal sealed record CleanUnit(string Name, string? ShortName, string? Code, UnitKind Kind, int ProtocolOrder, DateOnly ValidFrom)
{
    public const int DefaultOrder = 100;
    private const int MostOrder = 9999;

    public static CleanUnit From(UnitFields fields, Typed typed, DateOnly today, bool isRoot = false)
    {
        var from = fields.ValidFrom ?? today;
        typed.Refuse(DateRules.Effective(from, nameof(fields.ValidFrom), today));
        if (fields.ProtocolOrder is < 0 or > MostOrder)
        {
            typed.Refuse(nameof(fields.ProtocolOrder), $"Thứ tự là số từ 0 đến {MostOrder}; số nhỏ đứng trước.");
        }

        if (!isRoot && (fields.Kind is null or UnitKind.Agency || !Enum.IsDefined(fields.Kind.Value) || fields.Kind.Value.IsOutside()))
        {
            typed.Refuse(nameof(fields.Kind), "Chọn loại đơn vị.");
        }

        return new CleanUnit(
            typed.Text(fields.Name, nameof(fields.Name), "tên đơn vị", 200),
            typed.Optional(fields.ShortName, nameof(fields.ShortName), "tên viết tắt", 50),
            typed.Optional(fields.Code, nameof(fields.Code), "mã đơn vị", 30),
            isRoot ? UnitKind.Agency : fields.Kind ?? UnitKind.Other,
            fields.ProtocolOrder ?? DefaultOrder,
            from);
    }
}
