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

    public static string Stem(DecisionFacts facts) =>
        FileNames.Plain($"{facts.Kind.Label()} {(facts.Number is null ? "du thao" : PaperParts.Number(facts).Reference)}{(facts.Number is null ? $" {facts.Symbol}" : "")}");
}

/// <summary>File names without marks, spaces and signs.</summary>
internal static class FileNames
{
    public static string Plain(string name)
    {
        var letters = name.Normalize(System.Text.NormalizationForm.FormD)
            .Where(c => char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.NonSpacingMark)
            .Select(c => c is 'đ' ? 'd' : c is 'Đ' ? 'D' : char.IsAsciiLetterOrDigit(c) ? c : '-');
        return string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
    }
}
