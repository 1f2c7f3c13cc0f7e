namespace ThiDua.Papers.Spreadsheets;

/// <summary>What a file that somebody sends may cost.</summary>
public sealed record SheetLimits
{
    /// <summary>Size of the file, in bytes.</summary>
    public long MaxBytes { get; init; } = 20L * 1024 * 1024;

    /// <summary>Size of all that is unpacked from it, in bytes.</summary>
    public long MaxUnzippedBytes { get; init; } = 400L * 1024 * 1024;

    /// <summary>How many times its packed size a part may unpack to, once it has passed 4 MB.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>Rows that hold anything, heading included.</summary>
    public int MaxRows { get; init; } = 20_000;

    /// <summary>Columns, up to the last that holds anything.</summary>
    public int MaxColumns { get; init; } = 100;

    /// <summary>Name of the sheet to read; null for the first that is not hidden.</summary>
    public string? SheetName { get; init; }
}
