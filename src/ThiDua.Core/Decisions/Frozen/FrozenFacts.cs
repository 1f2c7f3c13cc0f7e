using ThiDua.Core.Decisions.Amendments;

namespace ThiDua.Core.Decisions.Frozen;

/// <summary>Everything that the papers of one decision are written from; kept, so that they can be written again.</summary>
internal sealed record FrozenFacts
{
    public required DecisionFacts Paper { get; init; }

    /// <summary>Of a decision about another decision.</summary>
    public AmendmentFacts? Amendment { get; init; }

    /// <summary>The awarding decision with corrected names: certificates printed again under an amendment.</summary>
    public DecisionFacts? Certificates { get; init; }

    /// <summary>The picture at the head of its certificates.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Guid? EmblemFileId => (Certificates ?? Paper).Layouts?.EmblemFileId;

    /// <summary>The agency's own sentences by key, as they stood; null where all were the shipped ones.</summary>
    public IReadOnlyDictionary<string, string>? Words { get; init; }

    /// <summary>The agency's own Word template that it was written in; null for the program's layout.</summary>
    public Guid? TemplateFileId { get; init; }
}
