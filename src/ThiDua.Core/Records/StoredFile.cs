using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records;

[Unrecorded("the row says itself who brought the file and when")]
[Table("stored_file", Schema = "records")]
internal sealed class StoredFile
{
    public required Guid Id { get; init; }
    public required string Name { get; set; }
    public required string MediaType { get; set; }
    public required long Length { get; set; }
    public required string Sha256 { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
    public required string CreatedBy { get; set; }
}
