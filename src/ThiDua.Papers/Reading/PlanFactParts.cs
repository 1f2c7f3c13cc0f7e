using System.Text.Json.Serialization;

namespace ThiDua.Papers.Reading;

/// <summary>One legal basis; <see cref="Date"/> is ISO.</summary>
public sealed record LegalBasis(string Text, string? Kind, string? Number, string? Date, string? Issuer)
{
    /// <summary>An obvious slip put right ("NQ-CP" for a decree), beside the raw value.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Normalized { get; init; }
}

/// <summary>A heading. <see cref="RunIn"/> is true when its sentence follows on the same line.</summary>
public sealed record PlanSection(string? Label, string Title, int Level)
{
    /// <summary>Set when the title runs into its sentence.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? RunIn { get; init; }
}

/// <summary>More about the movement at <paramref name="Index"/>.</summary>
public sealed record MovementDetail(int Index, bool Quoted, IReadOnlyList<string> Variants);

/// <summary>An award with ceilings; null means that the plan sets none (never zero).</summary>
public sealed record AwardForm
{
    /// <summary>Form, e.g. "Bằng khen".</summary>
    public required string Form { get; init; }

    /// <summary>Who gives it.</summary>
    public required string? Authority { get; init; }

    /// <summary>Ceiling on collectives alone.</summary>
    public int? MaxCollectives { get; init; }

    /// <summary>Ceiling on individuals alone.</summary>
    public int? MaxIndividuals { get; init; }

    /// <summary>Joint ceiling, or the one place of an either/or.</summary>
    public int? MaxTotal { get; init; }

    /// <summary>"01 tập thể hoặc 01 cá nhân".</summary>
    public bool Either { get; init; }

    /// <summary>True when the plan says in words that the number is not limited.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Unlimited { get; init; }

    /// <summary>Ceiling as a rate of collectives, in per cent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? MaxCollectivePercent { get; init; }

    /// <summary>Ceiling as a rate of individuals, in per cent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? MaxIndividualPercent { get; init; }

    /// <summary>The words read.</summary>
    public required string Text { get; init; }
}

/// <summary>A ceiling for each unit ("mỗi đơn vị không quá 01 tập thể và 02 cá nhân").</summary>
public sealed record Quota
{
    /// <summary>The unit counted by, as written.</summary>
    public required string Per { get; init; }

    /// <summary>Award form, when the sentence names one.</summary>
    public string? Form { get; init; }

    /// <summary>Ceiling on collectives per unit.</summary>
    public int? MaxCollectives { get; init; }

    /// <summary>Ceiling on individuals per unit.</summary>
    public int? MaxIndividuals { get; init; }

    /// <summary>Joint ceiling per unit.</summary>
    public int? MaxTotal { get; init; }

    /// <summary>True for "hoặc".</summary>
    public bool Either { get; init; }

    /// <summary>The words read.</summary>
    public required string Text { get; init; }
}

/// <summary>Criteria by subject. <see cref="Logic"/> is "one-of", "all-of" or null when the text does not say.</summary>
public sealed record PlanCriteria(
    IReadOnlyList<string> Common, IReadOnlyList<string> Collective, IReadOnlyList<string> Individual, string? Logic);

/// <summary>A target; <paramref name="By"/> is ISO or null.</summary>
public sealed record PlanTarget(string Text, decimal Value, string Unit, string? By);

/// <summary>More about a dossier paper: <paramref name="OnlyFrom"/> is empty when everybody must send it.</summary>
public sealed record DossierPaperDetail(int Index, IReadOnlyList<string> OnlyFrom, string? Form, string? FormSource);

/// <summary>A deadline. Semantic: before, on-or-before, on, from, in-month, by-quarter, on-event, recurring.</summary>
public sealed record PlanDeadline(string? Date, string Semantic, string? What, string? Who, string Text)
{
    /// <summary>What missing it means, as written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Consequence { get; init; }

    /// <summary>"MM-dd" of a deadline whose year the text does not give.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MonthDay { get; init; }

    /// <summary>Set when the text says "dự kiến" or "khoảng".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Approximate { get; init; }
}

/// <summary>A task; <paramref name="Unit"/> is null when the text names nobody.</summary>
public sealed record Assignment(string? Unit, string Task);

/// <summary>A conference.</summary>
public sealed record PlanConference(
    string? When, string? WhenNormalized, bool? Approximate, string? Place, int? Size, string? SizeText,
    IReadOnlyList<string> Participants, IReadOnlyList<string> Agenda);

/// <summary>A recipient line; <paramref name="Raw"/> is the line without its dash.</summary>
public sealed record Recipient(string Name, string? Purpose, string Raw);

/// <summary>The signature block: "TM./KT./TL./TUQ./Q." lines, position and name.</summary>
public sealed record PlanSigner(
    string? AuthorityPrefix, IReadOnlyList<string> PrefixCodes, string? Principal, string? Position, string? Name);
