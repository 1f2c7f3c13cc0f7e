namespace ThiDua.EmbeddedPostgres;

/// <summary>Why a private server did not start, or gave up.</summary>
public enum PrivateServerRefusalKind
{
    /// <summary>Another program, or a server that does not stop, holds the data folder.</summary>
    DataFolderInUse,

    /// <summary>The data folder cannot be created or written by the account that runs the program.</summary>
    DataFolderNotWritable,

    /// <summary>The data were made by another major version of PostgreSQL.</summary>
    OtherMajorVersion,

    /// <summary>Under root: the server's own account cannot enter a directory above the data folder.</summary>
    FolderBelowRootOnlyDirectory,

    /// <summary>The server's binaries are absent, damaged or not made for this machine.</summary>
    BinariesMissing,

    /// <summary>A command of the operating system that the server needs is absent.</summary>
    CommandMissing,

    /// <summary>Under root: none of the accounts offered exists.</summary>
    AccountMissing,

    /// <summary>This operating system is not served; an own PostgreSQL server has to be used.</summary>
    PlatformNotSupported,

    /// <summary>The server was started and ended before it took connections.</summary>
    StartFailed,

    /// <summary>A running server ended unexpectedly and could not be brought back.</summary>
    KeepsFailing,
}

/// <summary>An expected refusal.</summary>
/// <param name="Kind">What was refused.</param>
/// <param name="Sentence">One Vietnamese sentence for the person at the console: what happened and what to do.</param>
public sealed record PrivateServerRefusal(PrivateServerRefusalKind Kind, string Sentence);

/// <summary>Carries a <see cref="PrivateServerRefusal"/> out of <see cref="PrivateServer.StartAsync"/>.</summary>
/// <param name="refusal">The refusal; its sentence is the message.</param>
/// <param name="inner">The technical cause, for the log.</param>
public sealed class PrivateServerRefusedException(PrivateServerRefusal refusal, Exception? inner = null)
    : Exception(refusal.Sentence, inner)
{
    /// <summary>Kind and sentence: what to show, without a stack trace.</summary>
    public PrivateServerRefusal Refusal { get; } = refusal;
}
