using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Templates;

namespace ThiDua.Core.Wordings;

/// <summary>The sentences of one paper as they stand at one moment: the agency's own where it has one, else the shipped ones.</summary>
public sealed class PaperWords(PaperWording paper, IReadOnlyDictionary<string, string> own)
{
    private static readonly Dictionary<string, string> None = [];

    public PaperWording Paper => paper;

    /// <summary>The agency's own sentences by key; only these are kept with an issued paper.</summary>
    public IReadOnlyDictionary<string, string> Own => own;

    /// <summary>As shipped.</summary>
    public static PaperWords Shipped(PaperWording paper) => new(paper, None);

    public string Text(string key) => own.GetValueOrDefault(key) ?? (paper.Find(key) ?? throw new KeyNotFoundException($"{paper.Code} has no sentence {key}.")).Default;

    /// <summary>The sentences with the values of one paper.</summary>
    /// <param name="values">By field; "" where there is nothing to say, null where a value is still wanted.</param>
    public PaperVoice With(Dictionary<string, string?> values) => new(this, values);
}

/// <summary>The sentences of one paper, spoken with its values.</summary>
public sealed class PaperVoice(PaperWords words, IReadOnlyDictionary<string, string?> values)
{
    public string this[string key] => Filled(words.Text(key), values);

    /// <summary>What templates place.</summary>
    public PaperForm Form => new(words.Paper.Code, values);

    /// <summary>A sentence that is written once for each of something.</summary>
    public string Say(string key, params (string Field, string? Value)[] more)
    {
        var all = new Dictionary<string, string?>(values);
        foreach (var (field, value) in more)
        {
            all[field] = value;
        }

        return Filled(words.Text(key), all);
    }

    // Texts were read once when they were saved; shipped ones are held by a test.
    private static string Filled(string text, IReadOnlyDictionary<string, string?> values) =>
        FieldText.Read(text).Text is { } sentence ? sentence.Fill(values.GetValueOrDefault) : throw new InvalidOperationException($"A sentence cannot be read: {text}");
}
