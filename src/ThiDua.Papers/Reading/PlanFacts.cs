using System.Text.Json.Serialization;

namespace ThiDua.Papers.Reading;

/// <summary>
/// What a plan says, in its own wording. Absent facts are null or empty: nothing is inferred.
/// Dates are ISO, cut to what the text gives ("2024", "2021-06", "2025-Q2", "2020-10-13T09:00").
/// </summary>
public sealed record PlanFacts
{
    /// <summary>Name of the type of paper, e.g. "Kế hoạch".</summary>
    public required string? DocumentType { get; init; }

    /// <summary>The running number before the slash, or null while it is blank.</summary>
    public required string? Number { get; init; }

    /// <summary>The symbol after the slash, e.g. "KH-SKHCN".</summary>
    public required string? Symbol { get; init; }

    /// <summary>The issuing body as written.</summary>
    public required string? Issuer { get; init; }

    /// <summary>The body above the issuer in the letterhead.</summary>
    public required string? ParentIssuer { get; init; }

    /// <summary>Place named before the date.</summary>
    public required string? Place { get; init; }

    /// <summary>Date of the paper; a blank day or month is null.</summary>
    public required PlanDate Date { get; init; }

    /// <summary>The abstract (trích yếu) under the type of paper.</summary>
    public required string? Title { get; init; }

    /// <summary>Papers that the plan rests on, in order.</summary>
    public required IReadOnlyList<LegalBasis> LegalBases { get; init; }

    /// <summary>Headings in reading order.</summary>
    public required IReadOnlyList<PlanSection> Sections { get; init; }

    /// <summary>Names of emulation movements, without quotation marks.</summary>
    public required IReadOnlyList<string> Movements { get; init; }

    /// <summary>What else is said of each movement; <see cref="MovementDetail.Index"/> points into <see cref="Movements"/>.</summary>
    public required IReadOnlyList<MovementDetail> MovementsDetail { get; init; }

    /// <summary>Slogan (khẩu hiệu).</summary>
    public required string? Slogan { get; init; }

    /// <summary>When or how the slogan hangs, as written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SloganDisplay { get; init; }

    /// <summary>Theme (chủ đề).</summary>
    public required string? Theme { get; init; }

    /// <summary>Time of the movement or plan.</summary>
    public required PlanPeriod Period { get; init; }

    /// <summary>Where it applies.</summary>
    public required string? Scope { get; init; }

    /// <summary>Who takes part.</summary>
    public required IReadOnlyList<string> Audience { get; init; }

    /// <summary>Awards that the plan offers, with their ceilings.</summary>
    public required IReadOnlyList<AwardForm> AwardForms { get; init; }

    /// <summary>Ceilings per unit.</summary>
    public required IReadOnlyList<Quota> Quotas { get; init; }

    /// <summary>Criteria of commendation.</summary>
    public required PlanCriteria Criteria { get; init; }

    /// <summary>Measurable targets.</summary>
    public required IReadOnlyList<PlanTarget> Targets { get; init; }

    /// <summary>Papers of a dossier, as written.</summary>
    public required IReadOnlyList<string> DossierPapers { get; init; }

    /// <summary>Who must send which paper on which form; points into <see cref="DossierPapers"/>.</summary>
    public required IReadOnlyList<DossierPaperDetail> DossierPapersDetail { get; init; }

    /// <summary>Deadlines, each with the meaning of its words.</summary>
    public required IReadOnlyList<PlanDeadline> Deadlines { get; init; }

    /// <summary>Tasks given to units or persons.</summary>
    public required IReadOnlyList<Assignment> Assignments { get; init; }

    /// <summary>The conference that the plan organises, or null.</summary>
    public required PlanConference? Conference { get; init; }

    /// <summary>Where the money comes from, as written.</summary>
    public required string? Funding { get; init; }

    /// <summary>Notes on enclosures.</summary>
    public required IReadOnlyList<string> Attachments { get; init; }

    /// <summary>Recipients; the file copy has the purpose "Lưu".</summary>
    public required IReadOnlyList<Recipient> Recipients { get; init; }

    /// <summary>Who signed, or null when no signature block was found.</summary>
    public required PlanSigner? Signer { get; init; }

    /// <summary>JSON path ("/awardForms/0") to <c>[start, end)</c> in the text as read.</summary>
    public required IReadOnlyDictionary<string, int[]> Spans { get; init; }

    /// <summary>Readings that the reader itself doubts; the sentence is Vietnamese.</summary>
    public required IReadOnlyList<Doubt> Doubts { get; init; }
}

/// <summary>A date with blanks.</summary>
public sealed record PlanDate(int? Day, int? Month, int? Year);

/// <summary>A period; <paramref name="Start"/> and <paramref name="End"/> are ISO cut to what the text gives.</summary>
public sealed record PlanPeriod(string? Text, string? Start, string? End);

/// <summary>A reading that the reader doubts and the reason, in Vietnamese.</summary>
public sealed record Doubt(string Path, string Why);
