using Microsoft.AspNetCore.Identity;

namespace ThiDua.Core.Accounts;

/// <summary>What the account library refuses, in the office's words.</summary>
internal sealed class IdentityWords : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        New(nameof(PasswordTooShort), $"Mật khẩu cần ít nhất {length} ký tự. Có thể dùng một câu ngắn dễ nhớ.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        New(nameof(PasswordRequiresUniqueChars), "Mật khẩu chỉ có vài ký tự lặp lại, dễ bị đoán. Chọn mật khẩu khác.");

    public override IdentityError PasswordMismatch() => New(nameof(PasswordMismatch), "Mật khẩu hiện tại không đúng. Nhập lại mật khẩu đang dùng.");

    public override IdentityError DuplicateUserName(string userName) =>
        New(nameof(DuplicateUserName), $"Tên đăng nhập \"{userName}\" đã có người dùng. Chọn tên khác, ví dụ thêm số ở cuối.");

    public override IdentityError InvalidUserName(string? userName) =>
        New(nameof(InvalidUserName), "Tên đăng nhập chỉ gồm chữ cái không dấu, chữ số và các dấu . _ - @. Bỏ dấu và khoảng trắng rồi lưu lại.");

    public override IdentityError ConcurrencyFailure() =>
        New(nameof(ConcurrencyFailure), "Tài khoản vừa được người khác sửa. Mở lại trang rồi thực hiện lại.");

    public override IdentityError DefaultError() => New(nameof(DefaultError), "Không lưu được tài khoản. Kiểm tra lại các mục đã nhập rồi lưu lại.");

    private static IdentityError New(string code, string description) => new() { Code = code, Description = description };
}
