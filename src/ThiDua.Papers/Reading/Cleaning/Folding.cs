using System.Text;

namespace ThiDua.Papers.Reading.Cleaning;

/// <summary>
/// Lower case without marks, letter for letter, so positions in folded and unfolded text agree.
/// Keywords are matched folded: real plans lose marks ("Noi nhận") and place them in two ways ("hoà", "hòa").
/// </summary>
internal static class Folding
{
    private static readonly char[] Table = BuildTable();

    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            span[i] = Fold(source[i]);
        }
    });

    public static char Fold(char c) => c switch
    {
        '«' or '»' or '“' or '”' or '„' or '‟' or '＂' => '"',
        '‘' or '’' => '\'',
        '–' or '—' or '−' or '‑' or '‐' => '-',
        _ => c < Table.Length ? Table[c] : c,
    };

    private static char[] BuildTable()
    {
        var table = new char[0x1F00];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = FoldOne((char)i);
        }
        return table;
    }

    private static char FoldOne(char c)
    {
        if (c is 'đ' or 'Đ' or 'ð' or 'Ð')
        {
            return 'd';
        }
        var bare = c < 0x80 ? c : c.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.ToLowerInvariant(bare);
    }
}
