using ThiDua.Core.Foundation;
using ThiDua.Core.Samples;

namespace ThiDua.Core.Wordings;

/// <summary>The sample papers with a sentence that is being typed; with the saved one while what was typed has a fault.</summary>
public sealed record WordingPreview(IReadOnlyList<PaperSample> Samples, IReadOnlyList<Refusal> Refusals)
{
    public static WordingPreview Of(WordingPage page, PaperSentence sentence, string? typed)
    {
        var text = WordingRules.Clean(typed);
        var refusals = WordingRules.Check(page.Paper, sentence, text);
        var own = page.Words.Own.ToDictionary();
        if (refusals.Count == 0)
        {
            own[sentence.Key] = text;
        }

        return new WordingPreview(PaperSamples.In(new PaperWords(page.Paper, own)), refusals);
    }
}
