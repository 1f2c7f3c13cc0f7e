using Microsoft.AspNetCore.Identity;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Accounts;

/// <summary>What the account library refused, pointed at the form's field.</summary>
public sealed record AccountRefused : Refusal
{
    public AccountRefused(string field, string sentence) : base(sentence) => Field = field;

    internal static List<Refusal> From(IdentityResult result, string userNameField, string passwordField) =>
        [.. result.Errors.Select(e => new AccountRefused(
            e.Code.Contains("UserName", StringComparison.Ordinal) ? userNameField : passwordField, e.Description))];
}

public sealed record WrongCurrentPassword : Refusal
{
    public WrongCurrentPassword(string field) : base("Mật khẩu hiện tại không đúng. Nhập lại mật khẩu đang dùng.") => Field = field;
}

public sealed record PersonHasAccount : Refusal
{
    public PersonHasAccount(string userName) : base($"Người này đã có tài khoản \"{userName}\". Mở tài khoản đó để cấp thêm vai trò hoặc đặt lại mật khẩu.") => Field = "PersonId";

    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record RoleAlreadyGranted(string Role, string Unit) : Refusal(
    $"Tài khoản đã có vai trò {Role} tại {Unit} trong khoảng thời gian này. Kết thúc lần cấp trước hoặc chọn ngày bắt đầu sau đó.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record LastAdministrator() : Refusal(
    "Đây là quản trị cuối cùng của cơ quan, nếu bỏ thì không ai cấp được tài khoản. Cấp vai trò Quản trị cho một tài khoản khác trước.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record OwnAccount() : Refusal("Không thể tự khóa tài khoản đang dùng. Nhờ một quản trị khác thực hiện.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

internal sealed class AccountsConstraints : IConstraintSentences
{
    public IEnumerable<ConstraintSentence> All =>
    [
        new("account_user_name", "Tên đăng nhập này đã có người dùng. Chọn tên khác, ví dụ thêm số ở cuối.", "UserName"),
        new("account_person", "Người này đã có tài khoản. Mở tài khoản đó để cấp thêm vai trò hoặc đặt lại mật khẩu.", "PersonId"),
        new("invitation_one_asking", "Đề nghị này đã được ghi nhận trước đó."),
        new("role_grant_no_overlap", "Tài khoản đã có vai trò này tại đơn vị trong khoảng thời gian đó. Chọn ngày khác hoặc kết thúc lần cấp trước.", "ValidFrom"),
    ];
}
