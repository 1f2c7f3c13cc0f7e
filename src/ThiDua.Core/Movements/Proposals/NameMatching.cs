using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements.Proposals;

/// <summary>Finds the unit or person that a plan's words name; says whether the words are the name or only hold it.</summary>
internal static class NameMatching
{
    public static NameMatch? Unit(string words, ProposalContext context)
    {
        var said = Key(words, context);
        var exact = context.Units.Where(u => Key(u.Name, context) == said || (u.ShortName is { } brief && Key(brief, context) == said)).ToList();
        if (exact.Count == 1)
        {
            return new NameMatch(exact[0].Id, exact[0].Name, IsExact: true);
        }

        // A list of units is nobody's own task: only a single name inside the words counts.
        var isList = said.Contains(',', StringComparison.Ordinal) || said.Contains(';', StringComparison.Ordinal)
            || said.Contains(" va ", StringComparison.Ordinal) || said.StartsWith("cac ", StringComparison.Ordinal);
        var held = isList ? [] : context.Units.Where(u => Holds(said, Key(u.Name, context))).ToList();
        return held.Count == 1
            ? new NameMatch(held[0].Id, held[0].Name, IsExact: false)
            : null;
    }

    public static NameMatch? Person(string words, ProposalContext context)
    {
        var said = Fold.InMemory(words);
        var named = context.People.Where(p => Holds(said, Fold.InMemory(p.FullName))).ToList();
        return named.Count == 1
            ? new NameMatch(named[0].Id, named[0].FullName, words.Trim().Equals(named[0].FullName, StringComparison.OrdinalIgnoreCase))
            : null;
    }

    private static string Key(string name, ProposalContext context)
    {
        var key = string.Join(' ', Fold.InMemory(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ',', ';', ':');
        foreach (var tail in new[] { Fold.InMemory(context.AgencyName), Fold.InMemory(context.AgencyShortName), "so" })
        {
            if (key.EndsWith(' ' + tail, StringComparison.Ordinal))
            {
                return key[..^(tail.Length + 1)].TrimEnd(',', ' ');
            }
        }

        return key;
    }

    private static bool Holds(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return name.Length > 0;
            }
        }

        return false;
    }
}

internal sealed record NameMatch(Guid Id, string Name, bool IsExact);
