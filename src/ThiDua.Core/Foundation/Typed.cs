using System.Globalization;
using System.Text;

namespace ThiDua.Core.Foundation;

/// <summary>Cleans what was typed into a form and collects everything that is wrong with it, so that all faults show at once.</summary>
internal sealed class Typed
{
    public List<Refusal> Refusals { get; } = [];

    public bool IsGood => Refusals.Count == 0;

    /// <param name="field">Request property.</param>
    /// <param name="what">Its name in a sentence, e.g. "tên đơn vị".</param>
    public string Text(string? typed, string field, string what, int most)
    {
        var text = Clean(typed);
        if (text.Length == 0)
        {
            Refuse(field, $"Nhập {what}.");
        }

        return Short(text, field, what, most);
    }

    public string? Optional(string? typed, string field, string what, int most) =>
        Clean(typed) is { Length: > 0 } text ? Short(text, field, what, most) : null;

    public void Refuse(string field, string sentence) => Refusals.Add(new InvalidField(field, sentence));

    public void Refuse(Refusal? refusal)
    {
        if (refusal is not null)
        {
            Refusals.Add(refusal);
        }
    }

    /// <summary>NFC, one line, single spaces, no control signs.</summary>
    public static string Clean(string? typed)
    {
        var clean = new StringBuilder();
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
            {
                // Invisible joiners and direction marks come along with copied text and would make equal names differ.
                continue;
            }

            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune))
            {
                clean.Append(rune);
            }
            else if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString().Trim().Normalize();
    }

    private string Short(string text, string field, string what, int most)
    {
        if (text.Length > most)
        {
            Refuse(field, $"{char.ToUpperInvariant(what[0])}{what[1..]} dài {text.Length} ký tự, tối đa {most} ký tự. Rút gọn rồi lưu lại.");
        }

        return text;
    }
}
