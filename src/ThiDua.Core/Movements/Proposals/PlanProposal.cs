using System.Text.RegularExpressions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements.Rules;
using Read = ThiDua.Papers.Reading;

namespace ThiDua.Core.Movements.Proposals;

/// <summary>
/// Turns what the reader found into a plan for the officer to look through. Names become units and people only where they match;
/// what was added to the plan's own words carries a doubt, so that nothing is taken over silently.
/// </summary>
internal sealed partial class PlanProposal(Read.PlanReading reading, ProposalContext context)
{
    private readonly ProposedPlan proposed = new();
    private readonly Dictionary<string, Guid> rowIds = [];
    private Read.PlanFacts Facts => reading.Facts;

    public static ProposedPlan Of(Read.PlanReading reading, ProposalContext context) => new PlanProposal(reading, context).Propose();

    private ProposedPlan Propose()
    {
        var plan = new MovementPlan
        {
            Title = Text(Facts.Title, 500, nameof(MovementPlan.Title), "Trích yếu", "/title"),
            Name = Text(Facts.Movements.Count > 0 ? Facts.Movements[0] : null, 500, nameof(MovementPlan.Name), "Tên phong trào", "/movements/0"),
            PlanNumber = Number(),
            PlanSymbol = Text(Facts.Symbol, 30, nameof(MovementPlan.PlanSymbol), "Ký hiệu", "/symbol"),
            PlanDate = Day(),
            PlanDateText = DateText(),
            ParentPlan = ParentPlan(),
            PeriodText = Text(Facts.Period.Text, 500, nameof(MovementPlan.PeriodText), "Thời gian", "/period/text"),
            PeriodStart = IsoDays.First(Facts.Period.Start),
            PeriodEnd = IsoDays.Last(Facts.Period.End),
            StartsAtLaunch = FromLaunch().IsMatch(Fold.InMemory(Facts.Period.Text ?? "")),
            Theme = Text(Facts.Theme, 1000, nameof(MovementPlan.Theme), "Chủ đề", "/theme"),
            Slogan = Text(Facts.Slogan, 1000, nameof(MovementPlan.Slogan), "Khẩu hiệu", "/slogan"),
            SloganDisplay = Text(Facts.SloganDisplay, 500, nameof(MovementPlan.SloganDisplay), "Thời gian treo", "/sloganDisplay"),
            Scope = Text(Facts.Scope, 2000, nameof(MovementPlan.Scope), "Phạm vi", "/scope"),
            Audience = Text(Facts.Audience.Count == 0 ? null : string.Join("\n", Facts.Audience), 8000, nameof(MovementPlan.Audience), "Đối tượng", [.. Facts.Audience.Select((_, i) => $"/audience/{i}")]),
            CollectiveLogic = Logic,
            IndividualLogic = Logic,
            SignerPrefix = Text(Facts.Signer?.AuthorityPrefix, 100, nameof(MovementPlan.SignerPrefix), "Quyền hạn ký", "/signer/authorityPrefix"),
            SignerPosition = Text(Facts.Signer?.Position, 100, nameof(MovementPlan.SignerPosition), "Chức vụ", "/signer/position"),
            SignerName = Text(Facts.Signer?.Name, 100, nameof(MovementPlan.SignerName), "Người ký", "/signer/name"),
            LegalBases = [.. Facts.LegalBases.Select((b, i) => Row($"/legalBases/{i}", id => new LegalBasisPart { Id = id, Text = Fit(b.Text, 2000, id, "Căn cứ") }))],
            Criteria = Criteria(),
            AwardOffers = Offers(),
            Papers = [.. Facts.DossierPapers.Select((p, i) => Row($"/dossierPapers/{i}", id => PaperProposal.Of(p, Facts.DossierPapersDetail.FirstOrDefault(d => d.Index == i), id, proposed, context)))],
            Deadlines = [.. Facts.Deadlines.Select((d, i) => Row($"/deadlines/{i}", id => DeadlineProposal.Of(d, id, proposed, context)))],
            Targets = [.. Facts.Targets.Select((t, i) => Row($"/targets/{i}", id => TargetOf(t, id)))],
            Assignments = [.. Facts.Assignments.Select((a, i) => Row($"/assignments/{i}", id => AssignmentOf(a, id)))],
            Recipients = [.. Facts.Recipients.Select((r, i) => Row($"/recipients/{i}", id => RecipientOf(r, id)))],
        };
        proposed.Plan = plan.Cleaned().WithoutBlankRows();
        CarryDoubts();
        return proposed;
    }

    private CriterionLogic Logic => Facts.Criteria.Logic == "one-of" ? CriterionLogic.OneOf : CriterionLogic.AllOf;

    private List<CriterionPart> Criteria() =>
    [
        .. Facts.Criteria.Common.Select((c, i) => CriterionOf(CriterionSubject.Common, "common", c, i)),
        .. Facts.Criteria.Collective.Select((c, i) => CriterionOf(CriterionSubject.Collective, "collective", c, i)),
        .. Facts.Criteria.Individual.Select((c, i) => CriterionOf(CriterionSubject.Individual, "individual", c, i)),
    ];

    private CriterionPart CriterionOf(CriterionSubject subject, string key, string text, int index) =>
        Row($"/criteria/{key}/{index}", id => new CriterionPart { Id = id, Subject = subject, Text = Fit(text, 4000, id, "Tiêu chí") });

    private List<AwardOfferPart> Offers()
    {
        var offers = Facts.AwardForms.Select((a, i) => Row($"/awardForms/{i}", id => AwardProposal.Of(a, id, proposed, context))).OfType<AwardOfferPart>().ToList();
        offers = AwardProposal.WithQuotas(offers, Facts.Quotas, proposed, context);
        return AwardProposal.WithFallback(offers, reading.Text.Value, proposed, context);
    }

    private TargetPart TargetOf(Read.PlanTarget target, Guid id) => new()
    {
        Id = id,
        Text = Fit(target.Text, 1000, id, "Chỉ tiêu"),
        Value = target.Value is >= 0 and < 100_000_000_000 ? decimal.Round(target.Value, 3) : null,
        UnitOfMeasure = Fit(target.Unit, 50, id, "Đơn vị tính"),
        PeriodEnd = IsoDays.Last(target.By),
    };

    private AssignmentPart AssignmentOf(Read.Assignment assignment, Guid id)
    {
        var person = NameMatching.Person(PersonWords(assignment), context);
        var unit = person is null && assignment.Unit is { } words ? NameMatching.Unit(words, context) : null;
        if ((person ?? unit) is { IsExact: false } match)
        {
            proposed.Doubts.Add((id.ToString(), $"Đề xuất giao cho \"{match.Name}\". Kiểm tra lại đơn vị, cá nhân được giao."));
        }

        return new AssignmentPart
        {
            Id = id,
            Kind = Publicity().IsMatch(Fold.InMemory(assignment.Task)) ? AssignmentKind.Publicity : AssignmentKind.Task,
            Task = Fit(assignment.Task, 4000, id, "Nhiệm vụ"),
            Assignee = Fit(assignment.Unit, 500, id, "Đơn vị, cá nhân được giao"),
            UnitId = unit?.Id,
            PersonId = person?.Id,
        };
    }

    // The unit's words may be a person's; under a unit's heading the task itself may name one: "Giao đồng chí …".
    private static string PersonWords(Read.Assignment assignment) =>
        NamedInTask().Match(assignment.Task) is { Success: true } named ? $"{assignment.Unit} {named.Value}" : assignment.Unit ?? "";

    private RecipientPart RecipientOf(Read.Recipient recipient, Guid id)
    {
        var unit = recipient.Purpose == "Lưu" ? null : NameMatching.Unit(recipient.Name, context);
        if (unit is { IsExact: false })
        {
            proposed.Doubts.Add((id.ToString(), $"Đề xuất ghép với đơn vị \"{unit.Name}\". Kiểm tra lại."));
        }

        return new RecipientPart { Id = id, Name = Fit(recipient.Name, 300, id, "Nơi nhận"), Purpose = Fit(recipient.Purpose, 200, id, "Mục đích"), UnitId = unit?.Id };
    }

    private string? Number() => Facts.Number is { } number && PaperNumber().IsMatch(number) ? Text(number, 11, nameof(MovementPlan.PlanNumber), "Số", "/number") : null;

    private DateOnly? Day() =>
        Facts.Date is { Day: { } day, Month: { } month, Year: { } year } && year is >= 1945 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private string? DateText()
    {
        Mark(nameof(MovementPlan.PlanDate), "/date/day", "/date/month", "/date/year");
        return Day() is not null || Facts.Date is { Month: null, Year: null } ? null
            : string.Join(" ", new[] { "ngày …", Facts.Date.Month is { } month ? $"tháng {month}" : null, Facts.Date.Year is { } year ? $"năm {year}" : null }.OfType<string>());
    }

    // The upper level's plan that this one carries out is the first basis that is itself a plan.
    private string? ParentPlan()
    {
        var index = Facts.LegalBases.ToList().FindIndex(b => b.Kind == "Kế hoạch");
        if (index < 0)
        {
            return null;
        }

        Mark(nameof(MovementPlan.ParentPlan), $"/legalBases/{index}");
        return Fit(Introduction().Replace(Facts.LegalBases[index].Text, "").TrimEnd('.', ';'), 1000, nameof(MovementPlan.ParentPlan), "Kế hoạch cấp trên");
    }

    private void CarryDoubts()
    {
        foreach (var doubt in Facts.Doubts)
        {
            var path = "/" + string.Join('/', doubt.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Take(doubt.Path.StartsWith("/criteria/", StringComparison.Ordinal) ? 3 : 2));
            proposed.Doubts.Add((rowIds.TryGetValue(path, out var id) ? id.ToString() : FieldOf(doubt.Path), doubt.Why));
        }
    }

    private static string FieldOf(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() switch
    {
        "title" => nameof(MovementPlan.Title),
        "movements" => nameof(MovementPlan.Name),
        "number" => nameof(MovementPlan.PlanNumber),
        "symbol" => nameof(MovementPlan.PlanSymbol),
        "date" => nameof(MovementPlan.PlanDate),
        "period" => nameof(MovementPlan.PeriodText),
        "theme" => nameof(MovementPlan.Theme),
        "slogan" => nameof(MovementPlan.Slogan),
        "sloganDisplay" => nameof(MovementPlan.SloganDisplay),
        "scope" => nameof(MovementPlan.Scope),
        "audience" => nameof(MovementPlan.Audience),
        "signer" => nameof(MovementPlan.SignerName),
        _ => ProposedPlan.Whole,
    };

    private TPart Row<TPart>(string path, Func<Guid, TPart> create)
    {
        var id = Guid.CreateVersion7();
        rowIds[path] = id;
        if (Span(path) is { } span)
        {
            proposed.RowPlaces[id] = span;
        }

        return create(id);
    }

    private string? Text(string? text, int most, string field, string label, params IReadOnlyList<string> paths)
    {
        if (text is not null)
        {
            Mark(field, paths);
        }

        return Fit(text, most, field, label);
    }

    // A fact read in several pieces (day, month and year; a list) is one place, from the first piece to the last.
    private void Mark(string field, params IReadOnlyList<string> paths)
    {
        var spans = paths.Select(Span).OfType<Read.TextSpan>().ToList();
        if (spans.Count > 0)
        {
            proposed.Places.TryAdd(field, new Read.TextSpan(spans.Min(s => s.Start), spans.Max(s => s.End)));
        }
    }

    private Read.TextSpan? Span(string path) =>
        Facts.Spans.TryGetValue(path, out var span) && span is [var start, var end] && start >= 0 && end > start && end <= reading.Text.Value.Length
            ? new Read.TextSpan(start, end)
            : null;

    private string? Fit(string? text, int most, object fact, string label) => proposed.Fit(text, most, fact.ToString()!, label);

    [GeneratedRegex(@"\b(?:tu|ke tu|tinh tu)\s+(?:ngay|khi|thoi diem)\s+(?:duoc\s+)?phat dong\b")]
    private static partial Regex FromLaunch();

    [GeneratedRegex(@"\b(?:tuyen truyen|pho bien|dang tai|dua tin|treo|truyen thong|bang ron|pa no|phong su)\b")]
    private static partial Regex Publicity();

    [GeneratedRegex(@"^(?:Giao|Phân công|Cử)\s+(?:đồng chí|ông|bà)\s+[^,.;]{3,60}")]
    private static partial Regex NamedInTask();

    [GeneratedRegex("^[0-9A-Za-z]{1,11}$")]
    private static partial Regex PaperNumber();

    [GeneratedRegex(@"^(?:Căn cứ|Thực hiện|Theo)\s+(?:các\s+)?")]
    private static partial Regex Introduction();
}
