namespace ThiDua.Core.Records.Packs;

/// <summary>One file of a pack, as its index names it.</summary>
public sealed record PackPaper
{
    public required PackStep Step { get; init; }

    /// <summary>Folders below the step's, as people read them (a unit, a session); the pack makes them plain letters.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>"Tờ trình", "Biên bản họp", …</summary>
    public required string Kind { get; init; }

    public string? Number { get; init; }
    public string? Symbol { get; init; }
    public DateOnly? On { get; init; }
    public required string Abstract { get; init; }
    public required PackStanding Standing { get; init; }

    /// <summary>The name under which the paper is downloaded on its own page too.</summary>
    public required string FileName { get; init; }

    public required PackContent Content { get; init; }
}

/// <summary>Where a paper's bytes come from.</summary>
public abstract record PackContent
{
    private PackContent()
    {
    }

    /// <summary>A kept file: its bytes go in as they are.</summary>
    public sealed record Kept(Guid FileId) : PackContent;

    /// <summary>Written when the pack is made; null when there is nothing to write any more.</summary>
    public sealed record Written(Func<CancellationToken, Task<byte[]?>> WriteAsync) : PackContent;
}

/// <summary>The folders of a pack, in the order of the work.</summary>
public enum PackStep
{
    Plan,
    Guidance,
    Dossiers,
    Summary,
    Council,
    Upward,
    Decision,
    Certificates,
    Payment,
    Report,
}

public enum PackStanding
{
    /// <summary>With number and date; its bytes are frozen.</summary>
    Issued,

    /// <summary>Sent in by somebody else, or signed outside.</summary>
    Received,

    /// <summary>Not issued; its file name says so.</summary>
    Draft,

    /// <summary>A list or a form that takes no number.</summary>
    Sheet,
}
