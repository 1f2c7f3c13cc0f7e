using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Records;

namespace ThiDua.Core.Councils.Planning;

/// <summary>sent along with the invitation</summary>
[Table("session_paper", Schema = "councils")]
internal sealed class SessionPaper
{
    public required Guid Id { get; init; }
    public required Guid SessionId { get; init; }
    public required string Title { get; set; }
    public required Guid FileId { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    public StoredFile File { get; init; } = null!;
}
