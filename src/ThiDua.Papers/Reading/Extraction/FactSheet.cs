using ThiDua.Papers.Reading.Cleaning;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Facts as the extractors fill them in, with where each came from.</summary>
internal sealed class FactSheet(string asRead)
{
    private readonly Dictionary<string, int[]> spans = [];
    private readonly List<Doubt> doubts = [];

    public string? DocumentType { get; set; }

    public string? Number { get; set; }

    public string? Symbol { get; set; }

    public string? Issuer { get; set; }

    public string? ParentIssuer { get; set; }

    public string? Place { get; set; }

    public PlanDate Date { get; set; } = new(null, null, null);

    public string? Title { get; set; }

    public List<LegalBasis> LegalBases { get; } = [];

    public List<PlanSection> Sections { get; } = [];

    public List<string> Movements { get; } = [];

    public List<MovementDetail> MovementsDetail { get; } = [];

    public string? Slogan { get; set; }

    public string? SloganDisplay { get; set; }

    public string? Theme { get; set; }

    public PlanPeriod Period { get; set; } = new(null, null, null);

    public string? Scope { get; set; }

    public List<string> Audience { get; } = [];

    public List<AwardForm> AwardForms { get; } = [];

    public List<Quota> Quotas { get; } = [];

    public List<string> Common { get; } = [];

    public List<string> Collective { get; } = [];

    public List<string> Individual { get; } = [];

    public string? Logic { get; set; }

    public List<PlanTarget> Targets { get; } = [];

    public List<string> DossierPapers { get; } = [];

    public List<DossierPaperDetail> DossierPapersDetail { get; } = [];

    public List<PlanDeadline> Deadlines { get; } = [];

    public List<Assignment> Assignments { get; } = [];

    public PlanConference? Conference { get; set; }

    public string? Funding { get; set; }

    public List<string> Attachments { get; } = [];

    public List<Recipient> Recipients { get; } = [];

    public PlanSigner? Signer { get; set; }

    /// <summary>Records the place of a value and gives its wording back, or null for nothing.</summary>
    public string? Take(string path, Passage? passage)
    {
        if (passage is null || passage.IsEmpty)
        {
            return null;
        }
        Mark(path, passage);
        return passage.Text;
    }

    /// <summary>
    /// Records a place. A value whose lines stand apart, with another column's words between them, has no one place:
    /// no span is better than one that highlights a stranger's words.
    /// </summary>
    public void Mark(string path, Passage passage)
    {
        var (start, end) = passage.Span;
        if (start < end && Letters(asRead.AsSpan(start, end - start)) == Letters(passage.Text))
        {
            spans[path] = [start, end];
        }
    }

    public void Doubt(string path, string why) => doubts.Add(new Doubt(path, why));

    public void AddTo(List<string> list, string path, Passage passage)
    {
        if (Take($"{path}/{list.Count}", passage) is { } text)
        {
            list.Add(text);
        }
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsLetter(c) ? 1 : 0;
        }
        return count;
    }

    public PlanFacts ToFacts() => new()
    {
        DocumentType = DocumentType,
        Number = Number,
        Symbol = Symbol,
        Issuer = Issuer,
        ParentIssuer = ParentIssuer,
        Place = Place,
        Date = Date,
        Title = Title,
        LegalBases = LegalBases,
        Sections = Sections,
        Movements = Movements,
        MovementsDetail = MovementsDetail,
        Slogan = Slogan,
        SloganDisplay = SloganDisplay,
        Theme = Theme,
        Period = Period,
        Scope = Scope,
        Audience = Audience,
        AwardForms = AwardForms,
        Quotas = Quotas,
        Criteria = new PlanCriteria(Common, Collective, Individual, Logic),
        Targets = Targets,
        DossierPapers = DossierPapers,
        DossierPapersDetail = DossierPapersDetail,
        Deadlines = Deadlines,
        Assignments = Assignments,
        Conference = Conference,
        Funding = Funding,
        Attachments = Attachments,
        Recipients = Recipients,
        Signer = Signer,
        Spans = spans,
        Doubts = doubts,
    };
}
