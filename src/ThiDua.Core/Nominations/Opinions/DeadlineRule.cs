using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Opinions;

[Table("deadline_rule", Schema = "law")]
internal sealed class DeadlineRule
{
    public required Guid Id { get; init; }
    public required TimedStep Step { get; set; }
    public Guid? AgencyId { get; set; }
    public required int N { get; set; }
    public required TimeUnit Unit { get; set; }

    /// <summary>noted: the case goes on and says that no answer came; agreed: silence is consent; nothing: it means nothing</summary>
    public required Silence Silence { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public required string Citation { get; set; }
    public required Certainty Certainty { get; set; }
}
