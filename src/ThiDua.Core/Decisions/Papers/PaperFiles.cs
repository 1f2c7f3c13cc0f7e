using ThiDua.Core.Foundation;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Decisions.Papers;

/// <summary>The papers of a decision as files.</summary>
internal static class PaperFiles
{
    public static byte[] Docx(Paper paper)
    {
        using var output = new MemoryStream();
        DocxWriter.Write(paper, output);
        return output.ToArray();
    }

    /// <summary>"Quyet-dinh-05-QD-SKHCN.docx": letters that every mail system carries.</summary>
    public static string DocxName(DecisionFacts facts) => $"{Stem(facts)}.docx";

    public static string DraftName(DecisionKind kind, string symbol) => $"{DraftStem(kind, symbol)}.docx";

    public static string Stem(DecisionFacts facts) =>
        facts.Number is null ? DraftStem(facts.Kind, facts.Symbol) : FileNames.Plain($"{facts.Kind.Label()} {PaperParts.Number(facts).Reference}");

    private static string DraftStem(DecisionKind kind, string symbol) => FileNames.Plain($"{kind.Label()} du thao {symbol}");
}
