using System.Text;

namespace ThiDua.Web.Binding;

/// <summary>Text as it is kept: NFC, line ends as \n, no control characters (PostgreSQL refuses U+0000), no blanks around.</summary>
internal static class TypedText
{
    public static Typed<string> Read(string raw)
    {
        var clean = new StringBuilder(raw.Length);
        foreach (var rune in raw.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            // EnumerateRunes turns a lone surrogate into U+FFFD, which Normalize then takes.
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
            {
                clean.Append(rune);
            }
        }

        return new(clean.ToString().Normalize(NormalizationForm.FormC).Trim(), null);
    }
}
