using System.Globalization;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Comparison;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Core.Nominations.Holds;

namespace ThiDua.Web.Pages.Office.Nominations;

/// <summary>One thing compared: a label and what each nominee has, in the order of the nominees.</summary>
/// <param name="Differs">Not the same for everybody: worth a look.</param>
public sealed record ComparisonLine(string Label, IReadOnlyList<ComparisonCell> Cells, bool Differs);

/// <param name="Sign">✓, ✗, ! or nothing: the tone in a shape.</param>
public sealed record ComparisonCell(CellTone Tone, string Text, string More = "")
{
    public string Sign => Tone switch
    {
        CellTone.Good => "✓",
        CellTone.Lacks => "✗",
        CellTone.Warns => "!",
        _ => "",
    };
}

public enum CellTone
{
    Plain,
    Good,
    Lacks,
    Warns,
}

/// <summary>The table of a comparison, for the screen.</summary>
internal static class ComparisonLines
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    public static IReadOnlyList<ComparisonLine> Of(ComparisonPage page) =>
    [
        Line(page, "Đơn vị đề nghị", n => new(CellTone.Plain, n.Unit), tells: false),
        Line(page, "Thành tích tóm tắt", n => new(CellTone.Plain, n.Achievement.Length > 0 ? n.Achievement : "Chưa ghi"), tells: false),
        .. page.Movement.Criteria.Where(c => page.Nominees.Any(n => n.Criteria.Any(x => x.Id == c.Id))).Select(c => Line(page, c.Text, n => Criterion(n, c))),
        .. page.Movement.Targets.Select(t => Line(page, Named(t), n => Target(n, t))),
        Line(page, "Giấy tờ, báo cáo", n => n.Missing.Count == 0 ? new(CellTone.Good, "Đủ") : new(CellTone.Lacks, $"Thiếu {n.Missing.Count}", string.Join("; ", n.Missing))),
        Line(page, "Thủ trưởng xác nhận báo cáo", n => n.Vouched is { Stands: true } v ? new(CellTone.Good, "Đã xác nhận", v.By) : new(CellTone.Lacks, n.Vouched is null ? "Chưa" : "Báo cáo đã sửa sau đó")),
        Line(page, "Phiếu tại cuộc họp của đơn vị", n => n.UnitVote is { } v ? new(v.Passed ? CellTone.Good : CellTone.Lacks, $"{v.For}/{v.Counted}", $"cần {v.Needed}") : new(CellTone.Plain, "Không ghi")),
        Line(page, "Đã khen thưởng", n => n.Honours.Count == 0 ? new(CellTone.Plain, "Chưa có trong dữ liệu") : new(CellTone.Plain, $"{n.Honours.Count} lần", string.Join("; ", n.Honours.Take(3)))),
        Line(page, "Quy định cần lưu ý", Guards),
        Line(page, "Ý kiến cơ quan liên quan", n => n.Opinions.Count == 0 ? new(CellTone.Plain, "Không hỏi")
            : new(n.Opinions.Any(o => o.Answer == Core.Nominations.Opinions.OpinionAnswer.Objects) ? CellTone.Warns : CellTone.Plain, $"{n.Opinions.Count(o => o.Answer is not null)}/{n.Opinions.Count} đã trả lời", string.Join("; ", n.Opinions.Select(o => o.Written)))),
        Line(page, "Tạm dừng xét", n => n.Holds.Count == 0 ? new(CellTone.Good, "Không") : new(CellTone.Warns, "Đang tạm dừng", string.Join("; ", n.Holds.Select(h => h.Kind.Label())))),
        Line(page, "Lãnh đạo, quản lý", n => new(CellTone.Plain, n.Kind == SubjectKind.Collective ? "–" : n.IsLeader ? "Có" : "Không"), tells: false),
        Line(page, "Tình trạng hồ sơ", n => new(CellTone.Plain, n.State.Label())),
    ];

    public static string Named(TargetRule target) => $"Chỉ tiêu: {target.Text}";

    public static string Value(decimal value) => value.ToString("#,0.###", Vietnamese);

    // What everybody has in words of their own (unit, achievement) differs by nature and marks nothing.
    private static ComparisonLine Line(ComparisonPage page, string label, Func<Nominee, ComparisonCell> cell, bool tells = true)
    {
        List<ComparisonCell> cells = [.. page.Nominees.Select(cell)];
        return new ComparisonLine(label, cells, tells && cells.Select(c => (c.Tone, c.Text)).Distinct().Count() > 1);
    }

    private static ComparisonCell Criterion(Nominee n, CriterionRule criterion) => n.Criteria.FirstOrDefault(c => c.Id == criterion.Id) switch
    {
        null => new(CellTone.Plain, "Không áp dụng"),
        { Met: true } c => new(CellTone.Good, "Đạt", Evidence(c)),
        { } c => new(CellTone.Lacks, "Chưa đánh dấu", Evidence(c)),
    };

    private static string Evidence(NomineeCriterion c) => string.Join("; ", new[] { c.Evidence, c.Paper }.Where(text => !string.IsNullOrEmpty(text)));

    private static ComparisonCell Target(Nominee n, TargetRule target)
    {
        var result = n.Targets.First(t => t.Id == target.Id);
        if (result.Value is not { } value)
        {
            return new(CellTone.Lacks, "Chưa nhập");
        }

        var tone = target.Value is null ? CellTone.Plain : value >= target.Value ? CellTone.Good : CellTone.Lacks;
        return new(tone, $"{Value(value)} {target.UnitOfMeasure}".Trim(), string.Join("; ", new[] { result.IsEstimated ? "ước tính" : "", result.Note }.Where(t => t.Length > 0)));
    }

    private static ComparisonCell Guards(Nominee n)
    {
        var open = n.Findings.Where(f => f.Outcome is not GuardOutcome.Cleared).ToList();
        var stops = open.Count(f => f.Stops);
        return open.Count == 0
            ? new(CellTone.Good, n.Findings.Count == 0 ? "Không có" : $"Đã trả lời {n.Findings.Count}")
            : new(CellTone.Warns, stops > 0 ? $"{stops} điểm chặn, {open.Count - stops} cảnh báo" : $"{open.Count} cảnh báo", string.Join(" ", open.Select(f => f.Sentence)));
    }
}
