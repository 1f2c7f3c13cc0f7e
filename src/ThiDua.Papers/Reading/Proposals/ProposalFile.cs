using ThiDua.Papers.Reading.Proposals.Grids;
using ThiDua.Papers.Reading.Sources;

namespace ThiDua.Papers.Reading.Proposals;

/// <summary>What reading a file came to: a <see cref="ProposalReading"/> or a <see cref="ProposalRefusal"/>.</summary>
public abstract record ProposalFileResult;

/// <summary>The facts of a submission with its list.</summary>
/// <param name="Text">The text before, between and after the lists, a line a paragraph.</param>
/// <param name="Facts">What it says.</param>
public sealed record ProposalReading(string Text, ProposalFacts Facts) : ProposalFileResult;

/// <summary>Why a file was not read.</summary>
/// <param name="Code">One of the names in <see cref="ProposalRefusals"/>, or of the refusals of sheets and documents.</param>
/// <param name="Sentence">Vietnamese, says what to do next.</param>
public sealed record ProposalRefusal(string Code, string Sentence) : ProposalFileResult;

/// <summary>Reads a unit's submission with its list from an uploaded .docx or .xlsx file. The file is data from a stranger and is treated so.</summary>
public static class ProposalFile
{
    /// <summary>Largest file taken, in bytes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>Most rows of all lists of a file.</summary>
    public const int MaxRows = 2000;

    /// <summary>
    /// Reads the stream to its end. <paramref name="fileName"/> tells the kind by its extension; the content must agree.
    /// Hostile or unreadable files give a refusal, never an exception.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="IOException">The stream itself could not be read.</exception>
    public static async Task<ProposalFileResult> ReadAsync(Stream file, string fileName, CancellationToken cancellationToken = default)
    {
        var bytes = await CappedBytes.ReadAsync(file, MaxBytes, cancellationToken);
        if (bytes is null)
        {
            return ProposalRefusals.TooLarge;
        }

        if (bytes.Length == 0)
        {
            return ProposalRefusals.Empty;
        }

        var (blocks, refusal) = Path.GetExtension(fileName).ToUpperInvariant() switch
        {
            ".DOCX" => DocxGrids.Read(bytes),
            ".XLSX" => XlsxGrids.Read(bytes, cancellationToken),
            ".DOC" => ([], ProposalRefusals.OldWord),
            ".XLS" or ".XLSB" => ([], ProposalRefusals.OldExcel),
            ".DOCM" or ".DOTM" or ".XLSM" or ".XLTM" => ([], ProposalRefusals.Macro),
            ".PDF" => ([], ProposalRefusals.Pdf),
            _ => ([], ProposalRefusals.UnknownKind),
        };
        return refusal ?? ProposalReader.Read(blocks);
    }
}
