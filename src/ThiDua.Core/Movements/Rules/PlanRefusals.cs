using System.Text.RegularExpressions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements.Rules;

/// <summary>What cannot be saved as typed, each pointing at its field. A draft may lack much; what it has must make sense.</summary>
internal static partial class PlanRefusals
{
    private static readonly DateOnly Earliest = new(1945, 9, 2);
    private static readonly DateOnly Latest = new(2100, 1, 1);

    public static IEnumerable<Refusal> Of(MovementPlan plan) =>
        OfHead(plan).Concat(OfPeriod(plan)).Concat(OfRows(plan)).Concat(OfOffers(plan))
            .Concat(plan.Papers.SelectMany((p, i) => OfPaper(p, $"Papers[{i}]")))
            .Concat(plan.Deadlines.SelectMany((d, i) => OfDeadline(d, $"Deadlines[{i}]")));

    public static IEnumerable<Refusal> OfPaper(RequiredPaperPart paper, string field) =>
        Text($"{field}.Name", "Tên giấy tờ", paper.Name, 500, needed: true).Concat(Text($"{field}.FormText", "Mẫu", paper.FormText, 300));

    public static IEnumerable<Refusal> OfDeadline(DeadlinePart deadline, string field)
    {
        foreach (var refusal in Text($"{field}.What", "Nội dung thời hạn", deadline.What, 500, needed: true)
                     .Concat(Text($"{field}.Who", "Đơn vị thực hiện", deadline.Who, 300))
                     .Concat(Text($"{field}.Wording", "Nguyên văn", deadline.Wording, 500))
                     .Concat(Day($"{field}.Day", deadline.Day)))
        {
            yield return refusal;
        }

        if (deadline.Day is null && deadline.Semantic is not DeadlineSemantic.Open)
        {
            yield return new InvalidField($"{field}.Day", "Chọn ngày cho thời hạn này, hoặc chọn \"không ấn định ngày\".");
        }

        if (deadline.SilenceMeansNone && (deadline.Kind is not DeadlineKind.Dossiers || deadline.Audience is not DeadlineAudience.Units))
        {
            yield return new InvalidField($"{field}.SilenceMeansNone", "\"Quá hạn coi như không có hồ sơ\" chỉ dùng cho thời hạn gửi hồ sơ của các đơn vị. Bỏ dấu chọn hoặc đổi loại thời hạn.");
        }
    }

    private static IEnumerable<Refusal> OfHead(MovementPlan plan)
    {
        (string Field, string Label, string? Text, int Most)[] texts =
        [
            (nameof(plan.Name), "Tên phong trào", plan.Name, 500), (nameof(plan.PlanSymbol), "Ký hiệu", plan.PlanSymbol, 30),
            (nameof(plan.PlanDateText), "Ngày như trong văn bản", plan.PlanDateText, 100),
            (nameof(plan.ParentPlan), "Kế hoạch cấp trên", plan.ParentPlan, 1000), (nameof(plan.PeriodText), "Thời gian", plan.PeriodText, 500),
            (nameof(plan.Theme), "Chủ đề", plan.Theme, 1000), (nameof(plan.Slogan), "Khẩu hiệu", plan.Slogan, 1000),
            (nameof(plan.SloganDisplay), "Thời gian treo khẩu hiệu", plan.SloganDisplay, 500), (nameof(plan.Scope), "Phạm vi", plan.Scope, 2000),
            (nameof(plan.Audience), "Đối tượng", plan.Audience, 8000), (nameof(plan.SignerPrefix), "Quyền hạn ký", plan.SignerPrefix, 100),
            (nameof(plan.SignerPosition), "Chức vụ người ký", plan.SignerPosition, 100), (nameof(plan.SignerName), "Người ký", plan.SignerName, 100),
        ];
        foreach (var refusal in Text(nameof(plan.Title), "Trích yếu kế hoạch", plan.Title, 500, needed: true)
                     .Concat(texts.SelectMany(t => Text(t.Field, t.Label, t.Text, t.Most)))
                     .Concat(Day(nameof(plan.PlanDate), plan.PlanDate)))
        {
            yield return refusal;
        }

        if (plan.PlanNumber is { } number && !PaperNumber().IsMatch(number))
        {
            yield return new InvalidField(nameof(plan.PlanNumber), "Số kế hoạch chỉ gồm chữ số và chữ cái không dấu, tối đa 11 ký tự, không kèm ký hiệu. Ví dụ: 44.");
        }
    }

    private static IEnumerable<Refusal> OfPeriod(MovementPlan plan)
    {
        foreach (var refusal in Day(nameof(plan.PeriodStart), plan.PeriodStart).Concat(Day(nameof(plan.PeriodEnd), plan.PeriodEnd)))
        {
            yield return refusal;
        }

        if (plan.PeriodStart > plan.PeriodEnd)
        {
            yield return new InvalidField(nameof(plan.PeriodEnd), "Ngày kết thúc đứng trước ngày bắt đầu. Sửa lại một trong hai ngày.");
        }
    }

    private static IEnumerable<Refusal> OfRows(MovementPlan plan) =>
        plan.LegalBases.SelectMany((b, i) => Text($"LegalBases[{i}].Text", "Căn cứ", b.Text, 2000, needed: true))
            .Concat(plan.Criteria.SelectMany((c, i) => Text($"Criteria[{i}].Text", "Tiêu chí", c.Text, 4000, needed: true)))
            .Concat(plan.Targets.SelectMany(OfTarget))
            .Concat(plan.Assignments.SelectMany(OfAssignment))
            .Concat(plan.Recipients.SelectMany((r, i) =>
                Text($"Recipients[{i}].Name", "Nơi nhận", r.Name, 300, needed: true).Concat(Text($"Recipients[{i}].Purpose", "Mục đích gửi", r.Purpose, 200))));

    private static IEnumerable<Refusal> OfTarget(TargetPart target, int index)
    {
        foreach (var refusal in Text($"Targets[{index}].Text", "Chỉ tiêu", target.Text, 1000, needed: true)
                     .Concat(Text($"Targets[{index}].UnitOfMeasure", "Đơn vị tính", target.UnitOfMeasure, 50))
                     .Concat(Day($"Targets[{index}].PeriodEnd", target.PeriodEnd)))
        {
            yield return refusal;
        }

        if (target.Value is < 0 or >= 100_000_000_000)
        {
            yield return new InvalidField($"Targets[{index}].Value", "Mức chỉ tiêu là số từ 0 đến dưới 100 tỷ. Không có mức cụ thể thì để trống.");
        }
    }

    private static IEnumerable<Refusal> OfAssignment(AssignmentPart assignment, int index) =>
        Text($"Assignments[{index}].Task", "Nội dung nhiệm vụ", assignment.Task, 4000, needed: true)
            .Concat(Text($"Assignments[{index}].Assignee", "Đơn vị, cá nhân được giao", assignment.Assignee, 500))
            .Concat(Text($"Assignments[{index}].DueText", "Thời hạn", assignment.DueText, 300))
            .Concat(Day($"Assignments[{index}].DueOn", assignment.DueOn));

    private static IEnumerable<Refusal> OfOffers(MovementPlan plan)
    {
        foreach (var (offer, index) in plan.AwardOffers.Select((o, i) => (o, i)))
        {
            var field = $"AwardOffers[{index}]";
            if (offer.AwardCode is null)
            {
                yield return new InvalidField($"{field}.AwardCode", "Chọn hình thức khen thưởng trong danh mục.");
            }

            foreach (var refusal in Text($"{field}.Authority", "Người có thẩm quyền", offer.Authority, 200, needed: true)
                         .Concat(Text($"{field}.Text", "Nguyên văn", offer.Text, 1000))
                         .Concat(offer.Ceiling().Refusals(field))
                         .Concat(CeilingShapeRefusals.OfParticipants(offer, field)))
            {
                yield return refusal;
            }

            if (offer.FallbackOfferId is { } fallback && plan.AwardOffers.All(o => o.Id != fallback))
            {
                yield return new InvalidField($"{field}.FallbackOfferId", "Hình thức xét thay đã bị xóa khỏi danh sách. Chọn hình thức khác hoặc để trống.");
            }

            if (FallsBackToItself(offer, plan.AwardOffers))
            {
                yield return new InvalidField($"{field}.FallbackOfferId", "Hình thức xét thay đi vòng về chính nó. Chọn một hình thức thấp hơn hoặc để trống.");
            }
        }
    }

    private static bool FallsBackToItself(AwardOfferPart offer, List<AwardOfferPart> all)
    {
        var next = offer;
        for (var steps = 0; next?.FallbackOfferId is { } id && steps <= all.Count; steps++)
        {
            if (id == offer.Id)
            {
                return true;
            }

            next = all.FirstOrDefault(o => o.Id == id);
        }

        return false;
    }

    private static IEnumerable<Refusal> Text(string field, string label, string? text, int most, bool needed = false) =>
        text is null
            ? needed ? [new InvalidField(field, $"{label} còn trống. Nhập nội dung hoặc xóa dòng này.")] : []
            : text.Length > most ? [new InvalidField(field, $"{label} dài {text.Length} ký tự, vượt quá {most}. Rút gọn lại.")] : [];

    private static IEnumerable<Refusal> Day(string field, DateOnly? day) =>
        day is { } typed && (typed < Earliest || typed > Latest)
            ? [new InvalidField(field, $"Ngày {typed.Written()} không hợp lý. Nhập ngày từ {Earliest.Written()} đến {Latest.Written()}.")]
            : [];

    [GeneratedRegex("^[0-9A-Za-z]{1,11}$")]
    private static partial Regex PaperNumber();
}
