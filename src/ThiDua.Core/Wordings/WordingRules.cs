using ThiDua.Core.Foundation;
using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Templates;

namespace ThiDua.Core.Wordings;

/// <summary>What may be saved as a sentence, and when a paper may be issued.</summary>
internal static class WordingRules
{
    public const int Longest = 2000;

    /// <summary>Lines stay lines; each is cleaned as any typed text.</summary>
    public static string Clean(string? typed) =>
        string.Join('\n', (typed ?? "").Split('\n').Select(Typed.Clean).Where(line => line.Length > 0));

    public static IReadOnlyList<Refusal> Check(PaperWording paper, PaperSentence sentence, string text)
    {
        if (text.Length is 0 or > Longest)
        {
            return [new InvalidField("Text", text.Length == 0 ? "Nhập câu, hoặc bấm \"Dùng lại câu mặc định\"." : $"Câu dài {text.Length} ký tự, tối đa {Longest} ký tự. Rút gọn rồi lưu lại.")];
        }

        if (text.Contains("«chưa có:", StringComparison.OrdinalIgnoreCase))
        {
            return [new InvalidField("Text", "Cụm «chưa có: …» dành cho chỗ thiếu dữ liệu trong văn bản. Ghi tên trường trong dấu { } để chương trình điền.")];
        }

        var (read, fault) = FieldText.Read(text);
        if (read is null)
        {
            return [new BrokenBraces(Explain(fault!))];
        }

        var known = paper.FieldsOf(sentence).Select(f => f.Name).ToList();
        var missing = sentence.Required.Except(read.Fields).ToList();
        return
        [
            .. read.Fields.Except(known).Select(typed => new UnknownField(typed, NearestField.Of(typed, known), known)),
            .. missing.Count > 0 ? (Refusal[])[new RequiredFieldMissing(missing)] : [],
        ];
    }

    /// <summary>Null when nothing is missing in the paper; else what is, and where it is filled in.</summary>
    public static Refusal? RefuseGaps(Paper paper)
    {
        if (PaperGaps.Of(paper) is not { Count: > 0 } gaps)
        {
            return null;
        }

        var wording = paper.Form is { } form ? PaperWordings.Find(form.Code) : null;
        return new PaperHasGaps(wording?.Label ?? "Văn bản", [.. gaps.Select(gap => $"{gap} ({Where(wording, gap)})")]);
    }

    private static string Where(PaperWording? wording, string gap) =>
        wording?.Fields.Concat(wording.Sentences.SelectMany(s => s.Own)).FirstOrDefault(f => f.Label == gap) is not { } field ? "trường không còn dùng: sửa câu tại Mẫu văn bản"
        : field.FillAt is { } page ? $"điền tại {page}" : "bổ sung ở hồ sơ gốc của văn bản";

    private static string Explain(FieldTextFault fault) => fault.Kind switch
    {
        FieldTextFaultKind.NotClosed => $"Dấu {{ chưa có dấu }} đóng ở gần \"{fault.Near}\". Mỗi trường viết dạng {{tên_trường}}.",
        FieldTextFaultKind.NotOpened => $"Dấu }} không có dấu {{ mở ở gần \"{fault.Near}\". Mỗi trường viết dạng {{tên_trường}}.",
        _ => $"{{{fault.Near}}} không phải tên trường: tên chỉ gồm chữ, số và dấu gạch dưới. Sửa lại hoặc bỏ dấu {{ }}.",
    };
}
