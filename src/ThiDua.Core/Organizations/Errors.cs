using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

public sealed record AgencyExists() : Refusal("Cơ quan đã được thiết lập. Đăng nhập để tiếp tục; thông tin cơ quan sửa trong mục Đơn vị.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record UnitNameTaken : Refusal
{
    public UnitNameTaken(string name, string field) : base($"Đã có đơn vị tên \"{name}\" cùng cấp. Đặt tên khác hoặc mở đơn vị đã có để sửa.") => Field = field;

    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record UnitBelowItself(string Name) : Refusal($"Không thể đặt {Name} dưới chính nó hoặc dưới đơn vị cấp dưới của nó. Chọn đơn vị cấp trên khác.");

public sealed record UnitHasOpenChildren(string Name, int Count) : Refusal(
    $"{Name} còn {Count} đơn vị cấp dưới đang hoạt động. Chuyển hoặc kết thúc các đơn vị đó trước.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record UnitClosed(string Name, DateOnly Day) : Refusal($"{Name} đã kết thúc hoạt động ngày {Day.Written()}. Chọn đơn vị đang hoạt động.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record RootStays() : Refusal("Đây là cơ quan, đơn vị gốc của sơ đồ, nên không chuyển hay kết thúc được.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record MembershipOverlaps : Refusal
{
    public MembershipOverlaps(string person, string unit, DateOnly from)
        : base($"{person} đang thuộc {unit} từ ngày {from.Written()}. Sửa lần ghi đó hoặc kết thúc trước khi ghi lần mới.") => Field = "UnitId";

    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record SecondPrimary : Refusal
{
    public SecondPrimary(string person, string unit)
        : base($"{person} đang có đơn vị công tác chính là {unit}. Kết thúc ở đó trước, hoặc bỏ chọn \"đơn vị công tác chính\".") => Field = "IsPrimary";

    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record PersonCodeTaken : Refusal
{
    public PersonCodeTaken(string code, string person) : base($"Mã nhân sự {code} đã dùng cho {person}. Kiểm tra lại mã hoặc mở người đó để sửa.") => Field = "Code";

    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record Namesake : Refusal
{
    public Namesake(string person, string detail)
        : base($"Đã có {person} ({detail}). Nếu là người khác trùng tên, ghi mã nhân sự hoặc ngày sinh để phân biệt; nếu là một người, mở người đó để sửa.") => Field = "FullName";

    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record CouncilHasChair : Refusal
{
    public CouncilHasChair(string chair) : base($"Hội đồng đang có Chủ tịch là {chair}. Kết thúc nhiệm kỳ của người đó trước khi ghi Chủ tịch mới.") => Field = "Role";

    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record AlreadyOnCouncil : Refusal
{
    public AlreadyOnCouncil(string person, string role)
        : base($"{person} đang là {role} của Hội đồng. Kết thúc vai trò đó trước khi ghi vai trò mới.") => Field = "PersonId";

    public override RefusalKind Kind => RefusalKind.Conflict;
}

internal sealed class OrganizationsConstraints : IConstraintSentences
{
    public IEnumerable<ConstraintSentence> All =>
    [
        new("unit_name_among_siblings", "Đã có đơn vị cùng tên ở cùng cấp. Đặt tên khác hoặc mở đơn vị đã có để sửa.", "Name"),
        new("outside_body_legal_code", "Mã số này đã ghi cho một đơn vị ngoài khác. Kiểm tra lại mã.", "LegalCode"),
        new("unit_code", "Mã đơn vị này đã dùng cho đơn vị khác. Kiểm tra lại mã.", "Code"),
        new("unit_no_cycle", "Không thể đặt đơn vị dưới chính nó hoặc dưới đơn vị cấp dưới của nó. Chọn đơn vị cấp trên khác.", "ParentId"),
        new("person_code", "Mã nhân sự này đã dùng cho người khác. Kiểm tra lại mã.", "Code"),
        new("membership_no_overlap", "Người này đã thuộc đơn vị đó trong khoảng thời gian trùng nhau. Sửa hoặc kết thúc lần ghi trước.", "UnitId"),
        new("membership_one_primary", "Người này đã có một đơn vị công tác chính trong thời gian đó. Kết thúc ở đó trước, hoặc bỏ chọn \"đơn vị công tác chính\".", "IsPrimary"),
        new("council_member_no_overlap", "Người này đã có tên trong Hội đồng ở thời gian đó. Kết thúc vai trò trước khi ghi vai trò mới.", "PersonId"),
        new("council_one_chair", "Hội đồng đã có Chủ tịch trong thời gian đó. Kết thúc nhiệm kỳ của Chủ tịch trước khi ghi người mới.", "Role"),
    ];
}
