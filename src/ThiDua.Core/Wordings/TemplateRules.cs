using ThiDua.Core.Foundation;
using ThiDua.Papers.Writing.Templates;

namespace ThiDua.Core.Wordings;

/// <summary>Which Word files are taken as a template of a paper.</summary>
internal static class TemplateRules
{
    public const int MaxBytes = 5 * 1024 * 1024;
    private const int MostProblems = 8;

    public static IReadOnlyList<Refusal> Check(PaperWording paper, ReadOnlyMemory<byte> file)
    {
        var (template, refusal) = DocxTemplate.Read(file);
        if (template is null)
        {
            return [new TemplateRefused(refusal!.Sentence)];
        }

        var problems = template.Check(TemplateNames.SchemaOf(paper));
        return
        [
            .. problems.Take(MostProblems).Select(p => new TemplateRefused(Explain(p))),
            .. problems.Count > MostProblems ? (Refusal[])[new TemplateRefused($"Còn {problems.Count - MostProblems} lỗi khác. Sửa các lỗi trên rồi đưa tệp lên lại.")] : [],
        ];
    }

    private static string Explain(TemplateProblem problem) => problem.Kind switch
    {
        TemplateProblemKind.Missing when problem.Name.StartsWith("bảng_", StringComparison.Ordinal) =>
            $"Mẫu thiếu danh sách {{#{problem.Name}}} … {{/{problem.Name}}}; văn bản sẽ mất dòng. Đặt hai thẻ ở ô đầu và ô cuối của một dòng bảng.",
        TemplateProblemKind.Missing => $"Mẫu thiếu trường {{{problem.Name}}} mà văn bản nào cũng phải có. Thêm vào mẫu rồi đưa lên lại.",
        TemplateProblemKind.ListAsValue => $"{{{problem.Name}}} là danh sách: viết {{#{problem.Name}}} … {{/{problem.Name}}}.",
        TemplateProblemKind.ValueAsList => $"{{#{problem.Name}}} không phải danh sách: viết {{{problem.Name}}}.",
        _ when problem.Nearest is { } nearest => $"Không có trường {{{problem.Name}}}; gần nhất là {{{nearest}}}. Sửa tên trường trong mẫu.",
        _ => $"Không có trường {{{problem.Name}}}. Xem các trường dùng được ở phần \"Cách viết trường trong mẫu Word\".",
    };
}
