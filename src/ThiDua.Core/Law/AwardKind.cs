using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace ThiDua.Core.Law;

[PrimaryKey(nameof(Code))]
[Table("award_kind", Schema = "law")]
internal sealed class AwardKind
{
    public required string Code { get; init; }
    public required string Name { get; set; }
    /// <summary>the name with its giver, where several awards share a name: "Giấy khen của Giám đốc Sở"</summary>
    public string? FullName { get; set; }
    /// <summary>other spellings met in lists and decisions: CSTĐCS, BK TTg</summary>
    public List<string> Aliases { get; set; } = [];
    public required AwardClass Class { get; set; }
    /// <summary>the level whose head signs: a Sở gives Giấy khen, the province gives Bằng khen (Luật 06/2022 Điều 74, 75, 79, 80)</summary>
    public required AuthorityLevel AuthorityLevel { get; set; }
    public required int ProtocolOrder { get; set; }
    public required List<SubjectKind> SubjectKinds { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public required string Citation { get; set; }
    public required Certainty Certainty { get; set; }
    /// <summary>the award that it took the place of</summary>
    public string? Replaces { get; set; }
}
