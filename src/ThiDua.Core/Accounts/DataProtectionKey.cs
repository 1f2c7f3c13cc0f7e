using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Accounts;

[Unrecorded("keys of the web layer, written outside operations")]
[Table("data_protection_key", Schema = "accounts")]
internal sealed class DataProtectionKey
{
    public int Id { get; private set; }
    public required string FriendlyName { get; set; }
    public required string Xml { get; set; }
}
