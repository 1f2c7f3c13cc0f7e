using System.Text;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations;

/// <summary>Text typed into a dossier: NFC, one kind of line end, no invisible controls, within its length.</summary>
internal static class AchievementText
{
    public const int Most = 1000;

    public static string Clean(string? typed)
    {
        var text = (typed ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        // A lone surrogate cannot be normalised nor stored; NUL cannot be stored.
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            kept.Append(Rune.IsControl(rune) && rune.Value is not ('\n' or '\t') ? "" : rune.ToString());
        }

        return kept.ToString().Normalize().Trim();
    }

    public static Refusal? MustFit(string? typed, string field) => MustFit(typed, field, "Thành tích tóm tắt", Most);

    public static Refusal? MustFit(string? typed, string field, string what, int most) =>
        Clean(typed).Length is var length && length > most
            ? new InvalidField(field, $"{what} dài {length} ký tự, nhiều nhất là {most}. Rút gọn rồi lưu lại.")
            : null;
}
