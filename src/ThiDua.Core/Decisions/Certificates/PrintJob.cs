using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using static ThiDua.Core.Decisions.Certificates.PrintJobState;

namespace ThiDua.Core.Decisions.Certificates;

/// <summary>Certificates asked for as files, written beside the requests.</summary>
[Table("print_job", Schema = "decisions")]
internal sealed class PrintJob
{
    public required Guid Id { get; init; }
    public required Guid DecisionId { get; init; }
    public required PrintJobState State { get; set; }
    public required PrintFormat Format { get; init; }
    public required PrintLayout Layout { get; init; }
    public required List<Guid> ItemIds { get; init; }
    public required decimal OffsetX { get; init; }
    public required decimal OffsetY { get; init; }
    public int Written { get; set; }
    public Guid? FileId { get; set; }
    public string? Fault { get; set; }
    public required DateTimeOffset AskedAt { get; init; }
    public required string AskedBy { get; init; }

    public Decision Decision { get; init; } = null!;
    public StoredFile? File { get; init; }
}

public enum PrintJobState
{
    Queued,
    Done,
    Cancelled,
    Failed,
}

public enum PrintFormat
{
    OnePdf,
    ZipOfPdf,
    ZipOfDocx,
}

public enum PrintLayout
{
    /// <summary>The layout that the decision was issued with.</summary>
    AsIssued,

    /// <summary>The agency's layout of today, e.g. for another stock of blanks.</summary>
    InUse,
}

public static class PrintJobTransitions
{
    public static readonly TransitionTable<PrintJobState> Table = new("print_job", Queued, (Queued, PrintJobState.Done), (Queued, Cancelled), (Queued, Failed));
}

public static class CertificateWords
{
    public static string Label(this PrintFormat format) => format switch
    {
        PrintFormat.OnePdf => "Một tệp PDF",
        PrintFormat.ZipOfPdf => "Nhiều tệp PDF (.zip)",
        PrintFormat.ZipOfDocx => "Nhiều tệp Word (.zip)",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    public static string Label(this PrintLayout layout) => layout switch
    {
        PrintLayout.AsIssued => "Mẫu lúc ban hành quyết định",
        PrintLayout.InUse => "Mẫu đang dùng hiện nay",
        _ => throw new ArgumentOutOfRangeException(nameof(layout)),
    };

    public static string Label(this PrintJobState state) => state switch
    {
        Queued => "Đang tạo",
        PrintJobState.Done => "Đã xong",
        Cancelled => "Đã dừng",
        Failed => "Không tạo được",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
