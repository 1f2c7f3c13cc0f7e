using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Amendments;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Wordings;

namespace ThiDua.Core.Decisions;

/// <summary>Papers written on the spot: drafts to read before signing, and the payment list. Issued papers come from their frozen files.</summary>
public sealed class DecisionPapersQuery(DecisionCaseQuery cases, AmendmentFactsQuery facts, PaymentListQuery lists, HouseStyleQuery styles) : IQuery
{
    /// <summary>The draft as it would be issued today; null when there is none to see.</summary>
    public async Task<StyledPaper?> DraftAsync(Guid decisionId, Actor actor, CancellationToken ct)
    {
        if (await cases.FindAsync(decisionId, actor, ct) is not { IsLive: true })
        {
            return null;
        }

        var paper = await facts.LoadAsync(decisionId, ct);
        var style = await styles.OfAsync(PaperSet.WordingOf(paper).Code, ct);
        return new StyledPaper(style, PaperSet.Main(paper with { Words = style.Words.Own }).AsDraft(), PaperFiles.Stem(paper.Paper));
    }

    /// <summary>The payment list of an issued decision.</summary>
    public async Task<WrittenFile?> PaymentAsync(Guid decisionId, Actor actor, CancellationToken ct)
    {
        return await lists.FindAsync(decisionId, actor, ct) is { } list
            ? new WrittenFile(PaymentName(list), Records.FileKind.Xlsx.MediaType, await PaymentSheet.WriteAsync(list, ct))
            : null;
    }

    public static string PaymentName(PaymentList list) => $"{FileNames.Plain($"Chi thuong {list.Reference}")}.xlsx";
}

public sealed record WrittenFile(string Name, string MediaType, byte[] Bytes);
