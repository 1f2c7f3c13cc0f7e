using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Honours.Rules;

/// <summary>Whether a name is a person's or a collective's, where the list does not say.</summary>
internal static class SubjectGuess
{
    private static readonly string[] CollectiveStarts =
    [
        "tap the", "phong ", "van phong", "trung tam", "chi cuc", "ban ", "thanh tra", "cong doan", "doan ", "chi doan", "chi bo", "dang bo", "to ", "doi ", "khoa ",
        "truong ", "benh vien", "cong ty", "uy ban", "ubnd", "so ", "hoi ", "nhom ", "vien ", "cuc ", "don vi", "can bo va nhan dan", "nhan dan va can bo",
    ];

    /// <param name="onlyForCollectives">The award goes to collectives alone.</param>
    public static SubjectKind Of(string name, bool onlyForCollectives)
    {
        var folded = Fold.InMemory(name);
        return folded.StartsWith("ho ong", StringComparison.Ordinal) || folded.StartsWith("ho ba ", StringComparison.Ordinal) || folded.StartsWith("ho gia dinh", StringComparison.Ordinal)
            ? SubjectKind.Household
            : onlyForCollectives || LooksLikeOffice(folded) ? SubjectKind.Collective
            : SubjectKind.Individual;
    }

    // Đoàn, Văn, Khoa are family or middle names too: a person's name has two to five words and no office has so few after such a word.
    private static bool LooksLikeOffice(string folded)
    {
        var start = CollectiveStarts.FirstOrDefault(s => folded.StartsWith(s, StringComparison.Ordinal));
        return start is not null && (start is not ("doan " or "to " or "ban " or "vien " or "khoa " or "truong " or "so " or "hoi " or "doi ") || folded.Split(' ').Length > 4);
    }
}
