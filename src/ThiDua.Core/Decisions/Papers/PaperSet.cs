using ThiDua.Core.Decisions.Frozen;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Certificates;
using ThiDua.Papers.Writing.Templates;

namespace ThiDua.Core.Decisions.Papers;

/// <summary>The papers that belong to a decision, written from its facts alone: equal facts give equal bytes.</summary>
internal static class PaperSet
{
    public static IEnumerable<SetPaper> Of(FrozenFacts facts, EmblemImage? emblem, DocxTemplate? template)
    {
        var paper = facts.Paper;
        var kind = paper.Kind is DecisionKind.Submission ? IssuedPaperKind.Submission : IssuedPaperKind.Decision;
        yield return new SetPaper(kind, PaperFiles.DocxName(paper), HouseStyle.Docx(Main(facts), template));
        if (paper.Kind is DecisionKind.Decision)
        {
            yield return new SetPaper(IssuedPaperKind.Certificates, CertificateFile.Name(paper), CertificateFile.Write(paper, emblem));
        }
        else if (facts.Certificates is { Items.Count: > 0 } corrected)
        {
            yield return new SetPaper(IssuedPaperKind.Certificates, CertificateFile.Name(corrected), CertificateFile.Write(corrected, emblem));
        }
    }

    /// <summary>The decision or tờ trình itself.</summary>
    public static Paper Main(FrozenFacts facts) =>
        facts.Amendment is { } amendment ? AmendmentPaper.Of(facts.Paper, amendment, WordsOf(facts))
        : facts.Paper.Kind is DecisionKind.Submission ? SubmissionPaper.Of(facts.Paper, WordsOf(facts))
        : DecisionPaper.Of(facts.Paper, WordsOf(facts));

    public static PaperWording WordingOf(FrozenFacts facts) =>
        facts.Amendment is not null ? AmendingDecisionWording.Paper : facts.Paper.Kind is DecisionKind.Submission ? SubmissionWording.Paper : DecisionWording.Paper;

    private static PaperWords WordsOf(FrozenFacts facts) => facts.Words is { } own ? new(WordingOf(facts), own) : PaperWords.Shipped(WordingOf(facts));
}

internal sealed record SetPaper(IssuedPaperKind Kind, string Name, byte[] Bytes);
