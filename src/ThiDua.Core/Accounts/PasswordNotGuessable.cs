using Microsoft.AspNetCore.Identity;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Accounts;

/// <summary>Refuses the passwords that are tried first: the name itself, one sign repeated, the usual words.</summary>
internal sealed class PasswordNotGuessable : IPasswordValidator<Account>
{
    // Very long passwords cost the hash time and help nobody.
    private const int Most = 200;

    private static readonly string[] Usual = ["matkhau", "password", "1234567890", "0123456789", "qwertyuiop", "abcdefghij"];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var sentence = SentenceFor(password ?? "", user.UserName ?? "");
        return Task.FromResult(sentence is null
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = "PasswordGuessable", Description = sentence }));
    }

    internal static string? SentenceFor(string password, string userName)
    {
        var folded = Fold.InMemory(password);
        return password.Length > Most ? $"Mật khẩu dài quá {Most} ký tự. Chọn mật khẩu ngắn hơn."
            : folded.Distinct().Count() < 5 ? "Mật khẩu chỉ có vài ký tự lặp lại, dễ bị đoán. Chọn mật khẩu khác."
            : userName.Length > 2 && folded.Contains(Fold.InMemory(userName), StringComparison.Ordinal) ? "Mật khẩu chứa tên đăng nhập, dễ bị đoán. Chọn mật khẩu khác."
            : Usual.Any(word => folded.StartsWith(word, StringComparison.Ordinal)) ? "Mật khẩu này nằm trong số mật khẩu thường bị thử đầu tiên. Chọn mật khẩu khác."
            : null;
    }
}
