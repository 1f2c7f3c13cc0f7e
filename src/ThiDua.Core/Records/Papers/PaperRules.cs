using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Register;

namespace ThiDua.Core.Records.Papers;

/// <summary>What a paper must have before a number is given to it, and what form a correction takes.</summary>
internal static class PaperRules
{
    private const string LayoutClause = "mục II Phụ lục I Nghị định số 30/2020/NĐ-CP";

    /// <summary>Types that are written here; decisions and minutes have modules of their own.</summary>
    public static readonly IReadOnlyList<PaperType> ByHand =
        [PaperType.OfficialLetter, PaperType.Plan, PaperType.Notice, PaperType.Report, PaperType.Submission, PaperType.Invitation];

    public static Refusal? TypeIsWrittenHere(PaperType? type) =>
        type is { } known && ByHand.Contains(known) ? null : new InvalidField("Type", "Chọn loại văn bản.");

    public static Refusal? LettersAndSubmissionsSayToWhom(PaperType type, int addressees) =>
        type is PaperType.OfficialLetter or PaperType.Submission or PaperType.Invitation && addressees == 0
            ? new InvalidField("Addressees", "Nhập nơi kính gửi, mỗi nơi một dòng.") { Clause = LayoutClause }
            : null;

    public static Refusal? LegalBasesBeginAsSuch(IReadOnlyList<string> lines) =>
        lines.FirstOrDefault(l => !l.StartsWith("Căn cứ ", StringComparison.Ordinal) && !l.StartsWith("Theo ", StringComparison.Ordinal)) is { } odd
            ? new InvalidField("LegalBases", $"Mỗi căn cứ một dòng, bắt đầu bằng \"Căn cứ\" hoặc \"Theo\". Sửa dòng \"{(odd.Length > 60 ? odd[..60] + "…" : odd)}\".") { Clause = LayoutClause }
            : null;

    /// <summary>Wrong content is replaced by a paper of equal form; wrong layout or procedure is corrected by công văn.</summary>
    public static Refusal? CorrectionTakesItsForm(PaperType type, PaperType? amended) =>
        amended is null || type == amended || type is PaperType.OfficialLetter ? null
            : new InvalidField("Type", $"Sai nội dung thì thay bằng văn bản cùng loại ({amended.Value.Label().ToLowerInvariant()}); sai thể thức, thủ tục thì đính chính bằng công văn. Chọn một trong hai loại.")
            { Clause = "khoản 3 Điều 18 Nghị định số 30/2020/NĐ-CP" };

    public static string? GapNotice(int number, IReadOnlyList<int> taken)
    {
        var highest = taken.Where(t => t < number).DefaultIfEmpty(0).Max();
        return number > highest + 1 ? $"Dãy số trong phần mềm còn trống {new NumberRange(highest + 1, number - 1)}; đối chiếu với sổ của văn thư." : null;
    }
}
