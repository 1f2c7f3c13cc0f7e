using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Records;

namespace ThiDua.Core.Law.Library;

/// <summary>A file, or an address, of a text that the program cites.</summary>
[Table("library_file", Schema = "law")]
internal sealed class LibraryFile
{
    public required Guid Id { get; init; }
    public required string TextKey { get; init; }
    public Guid? FileId { get; init; }
    public string? Address { get; init; }
    public string? Note { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public required string AddedBy { get; init; }
    public DateTimeOffset? RemovedAt { get; set; }
    public string? RemovedBy { get; set; }

    public StoredFile? File { get; init; }
}
