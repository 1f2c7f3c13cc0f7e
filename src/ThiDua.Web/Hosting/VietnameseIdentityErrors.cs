using Microsoft.AspNetCore.Identity;

namespace ThiDua.Web.Hosting;

/// <summary>What Identity says about passwords and user names, in Vietnamese.</summary>
internal sealed class VietnameseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"Mật khẩu phải có ít nhất {length} ký tự.");

    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), "Mật khẩu phải có ít nhất một chữ số.");

    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), "Mật khẩu phải có ít nhất một chữ thường.");

    public override IdentityError PasswordRequiresUpper() => Say(nameof(PasswordRequiresUpper), "Mật khẩu phải có ít nhất một chữ hoa.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), $"Mật khẩu phải có ít nhất {uniqueChars} ký tự khác nhau.");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "Mật khẩu hiện tại không đúng. Nhập lại mật khẩu đang dùng.");

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), "Tên đăng nhập chỉ gồm chữ thường không dấu, chữ số và các dấu . - _ @");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), $"Tên đăng nhập \"{userName}\" đã có người dùng. Chọn tên khác.");

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), "Địa chỉ thư điện tử không đúng. Nhập dạng ten@coquan.gov.vn.");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "Tài khoản vừa được người khác sửa. Tải lại trang rồi làm lại.");

    private static IdentityError Say(string code, string sentence) => new() { Code = code, Description = sentence };
}
