namespace ThiDua.Papers.Reading.Sources;

/// <summary>Text of a digital PDF by poppler's pdftotext, columns unfolded and page numbers gone.</summary>
internal static class PdfSource
{
    private const int MaxPages = 200;
    private const int FewestLetters = 40;

    public static async Task<SourceResult> ReadAsync(byte[] bytes, CancellationToken cancellationToken, string program = "pdftotext", TimeSpan? mostTime = null)
    {
        if (!FileKinds.IsPdf(bytes))
        {
            return SourceResult.No(ReadingRefusals.NotWhatItsNameSays);
        }
        var (output, refusal) = await PdfToText.RunAsync(bytes, program, MaxPages, cancellationToken, mostTime: mostTime);
        if (output is null)
        {
            return SourceResult.No(refusal!);
        }
        if (output.Count(char.IsLetter) < FewestLetters)
        {
            return SourceResult.No(ReadingRefusals.NoTextLayer);
        }
        var pages = output.Count(static c => c == '\f');
        return SourceResult.Yes(
            PlanText.Of(LayoutText.Flatten(output)),
            pages >= MaxPages ? $"Tệp PDF dài: chỉ {MaxPages} trang đầu được đọc." : null);
    }
}
