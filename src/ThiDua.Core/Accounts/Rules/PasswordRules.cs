using ThiDua.Core.Foundation;

namespace ThiDua.Core.Accounts.Rules;

internal static class PasswordRules
{
    public static List<Refusal> OfChange(ChangeOwnPasswordRequest request)
    {
        var typed = new Typed();
        if (string.IsNullOrEmpty(request.CurrentPassword))
        {
            typed.Refuse(nameof(request.CurrentPassword), "Nhập mật khẩu đang dùng.");
        }

        if (string.IsNullOrEmpty(request.NewPassword))
        {
            typed.Refuse(nameof(request.NewPassword), "Nhập mật khẩu mới.");
        }
        else if (request.NewPassword == request.CurrentPassword)
        {
            typed.Refuse(nameof(request.NewPassword), "Mật khẩu mới trùng mật khẩu đang dùng. Chọn mật khẩu khác.");
        }

        typed.Refuse(Repeated(request.NewPassword, request.NewPasswordAgain, nameof(request.NewPasswordAgain)));
        return typed.Refusals;
    }

    public static Refusal? Repeated(string? password, string? again, string field) =>
        password == again ? null : new InvalidField(field, "Hai lần nhập mật khẩu mới không giống nhau. Nhập lại cả hai ô.");
}
