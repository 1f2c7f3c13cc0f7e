using ThiDua.Papers.Reading.Sources;

namespace ThiDua.Papers.Reading;

/// <summary>What reading a file came to: a <see cref="PlanReading"/> or a <see cref="ReadingRefusal"/>.</summary>
public abstract record PlanFileResult;

/// <summary>The text as read and the facts found in it.</summary>
public sealed record PlanReading(PlanText Text, PlanFacts Facts) : PlanFileResult;

/// <summary>
/// Why a file was not read. <paramref name="Code"/> is one of the names in <see cref="ReadingRefusals"/>;
/// <paramref name="Sentence"/> is Vietnamese and says what to do next.
/// </summary>
public sealed record ReadingRefusal(string Code, string Sentence) : PlanFileResult;

/// <summary>Reads a plan from an uploaded .txt, .docx or .pdf file. The file is data from a stranger and is treated so.</summary>
public static class PlanFile
{
    /// <summary>Largest file taken, in bytes.</summary>
    public const int MaxBytes = 40 * 1024 * 1024;

    /// <summary>The longest plans have some 300,000 letters; searching ten times as many takes longer than a person waits.</summary>
    private const int MaxLetters = 1_000_000;

    /// <summary>
    /// Reads the stream to its end and the plan in it. <paramref name="fileName"/> tells the kind by its extension; the content must agree.
    /// Hostile or unreadable files give a refusal, never an exception.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="IOException">The stream itself could not be read.</exception>
    public static async Task<PlanFileResult> ReadAsync(Stream file, string fileName, CancellationToken cancellationToken = default)
    {
        var bytes = await CappedBytes.ReadAsync(file, MaxBytes, cancellationToken);
        if (bytes is null)
        {
            return ReadingRefusals.TooLarge(MaxBytes);
        }
        if (bytes.Length == 0)
        {
            return ReadingRefusals.Empty;
        }
        var source = await ReadSourceAsync(bytes, Path.GetExtension(fileName), cancellationToken);
        if (source.Refusal is not null)
        {
            return source.Refusal;
        }
        if (source.Text!.Value.Length > MaxLetters)
        {
            return ReadingRefusals.TooLong;
        }
        var facts = PlanReader.Read(source.Text);
        return new PlanReading(source.Text, source.Note is null ? facts : facts with { Doubts = [.. facts.Doubts, new Doubt("", source.Note)] });
    }

    private static Task<SourceResult> ReadSourceAsync(byte[] bytes, string extension, CancellationToken cancellationToken) => extension.ToUpperInvariant() switch
    {
        ".TXT" => Task.FromResult(TextSource.Read(bytes)),
        ".DOCX" => Task.FromResult(DocxSource.Read(bytes)),
        ".PDF" => PdfSource.ReadAsync(bytes, cancellationToken),
        ".DOC" => Task.FromResult(SourceResult.No(ReadingRefusals.OldWord)),
        ".DOCM" or ".DOTM" => Task.FromResult(SourceResult.No(ReadingRefusals.Macro)),
        _ => Task.FromResult(SourceResult.No(ReadingRefusals.UnknownKind)),
    };
}
