using System.Globalization;
using System.Text;

namespace ThiDua.Core.Foundation;

/// <summary>File names without marks, spaces and signs: every mail and document system carries them.</summary>
public static class FileNames
{
    private const int Longest = 120;

    /// <summary>"Tờ trình số 05" becomes "To-trinh-so-05".</summary>
    public static string Plain(string name)
    {
        var letters = name.Normalize(NormalizationForm.FormD)
            .Where(c => char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            .Select(c => c is 'đ' ? 'd' : c is 'Đ' ? 'D' : char.IsAsciiLetterOrDigit(c) ? c : '-');
        return string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The name under which a kept file is handed out, wherever it is: "Tờ trình.DOCX" becomes "To-trinh.docx".</summary>
    public static string OfFile(string name)
    {
        var stem = Plain(Path.GetFileNameWithoutExtension(name));
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return $"{(stem.Length == 0 ? "tep" : stem.Length <= Longest ? stem : stem[..Longest].TrimEnd('-'))}{extension}";
    }
}
