using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Rules;

/// <summary>Lengths that the schema holds, said to people before the database says them.</summary>
internal static class TextRules
{
    public static Refusal? NotLongerThan(string? text, int most, string field, string what) =>
        text?.Length > most ? new InvalidField(field, $"{what} dài {text.Length} ký tự, tối đa {most}. Rút gọn rồi lưu lại.") : null;

    public static Refusal? NotEmpty(string? text, string field, string what) =>
        string.IsNullOrWhiteSpace(text) ? new InvalidField(field, $"Nhập {what}.") : null;

    public static List<Refusal> All(params Refusal?[] refusals) => [.. refusals.OfType<Refusal>()];
}
