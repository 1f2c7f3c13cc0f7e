using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Councils;

/// <summary>speaks, never votes</summary>
[Table("session_guest", Schema = "councils")]
internal sealed class SessionGuest
{
    public required Guid Id { get; init; }
    public required Guid SessionId { get; init; }
    public required string FullName { get; set; }
    public string Position { get; set; } = "";
}
