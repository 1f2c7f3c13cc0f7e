using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Wordings;

/// <summary>
/// Writes a paper in the agency's own style, refuses one in which something is missing, and keeps its bytes: what is read later is what was
/// issued, in the words of that moment.
/// </summary>
public sealed class KeepWrittenPaper(KeepFile keep, HouseStyleQuery styles) : IOperation
{
    /// <param name="paper">Which of the papers.</param>
    /// <param name="write">The paper in the given words.</param>
    /// <param name="name">Of the file, with ".docx".</param>
    public async Task<Result<KeptFile>> AsDocxAsync(PaperWording paper, Func<PaperWords, Paper> write, string name, Actor actor, CancellationToken ct)
    {
        var style = await styles.OfAsync(paper.Code, ct);
        var written = write(style.Words);
        if (WordingRules.RefuseGaps(written) is { } gaps)
        {
            return gaps;
        }

        var bytes = style.Docx(written);
        return await keep.ExecuteAsync(new IncomingFile(name, bytes.Length, () => new MemoryStream(bytes, writable: false)), actor, ct);
    }
}
