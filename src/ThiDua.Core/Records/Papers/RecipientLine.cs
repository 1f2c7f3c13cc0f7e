using ThiDua.Papers.Writing;

namespace ThiDua.Core.Records.Papers;

/// <summary>A line of "Nơi nhận" as it is typed: "- UBND tỉnh (để b/c);" is a name and a purpose.</summary>
public static class RecipientLine
{
    public static Recipient Read(string line)
    {
        var text = line.Trim().TrimStart('-', '–', '•', ' ').TrimEnd(';', '.', ',', ' ');
        var open = text.LastIndexOf('(');
        return open > 0 && text.EndsWith(')')
            ? new Recipient(text[..open].TrimEnd(), text[(open + 1)..^1].Trim())
            : new Recipient(text);
    }

    public static string Write(Recipient recipient) => recipient.Purpose is { Length: > 0 } why ? $"{recipient.Name} ({why})" : recipient.Name;
}
