using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>
/// Finds the names of a pasted list among those that wait. Only a whole name counts, without regard to case, marks of numbering or titles of address;
/// two who bear the same name are left for a person to tell apart.
/// </summary>
public static class NameMatch
{
    private static readonly string[] Address = ["ong ", "ba ", "dong chi ", "tap the "];

    public static NameMatches Of(string? pasted, IReadOnlyList<(Guid Id, string Name)> waiting)
    {
        var byName = waiting.ToLookup(w => Key(w.Name), w => w.Id);
        var (matched, unknown, several) = (new HashSet<Guid>(), new List<string>(), new List<string>());
        foreach (var line in (pasted ?? "").Split('\n').Select(l => Typed.Clean(l.Replace('\t', ' '))).Where(l => l.Length > 0))
        {
            // What follows the first comma or semicolon is the person's position.
            var ids = byName[Key(line)].ToList() is { Count: > 0 } whole ? whole : byName[Key(line.Split(',', ';')[0])].ToList();
            if (ids.Count == 1)
            {
                matched.Add(ids[0]);
            }
            else
            {
                (ids.Count == 0 ? unknown : several).Add(line.Length <= 80 ? line : $"{line[..80]}…");
            }
        }

        return new NameMatches(matched, unknown, several);
    }

    private static string Key(string name)
    {
        var letters = name.Normalize().ToLowerInvariant().TrimStart([.. "0123456789.)-–+ "]).TrimEnd('.', ';', ',', ' ');
        var key = string.Join(' ', letters.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var folded = Fold.InMemory(key);
        return Address.FirstOrDefault(a => folded.StartsWith(a, StringComparison.Ordinal)) is { } address ? key[address.Length..] : key;
    }
}

/// <param name="Unknown">Lines that name nobody who waits.</param>
/// <param name="Several">Lines that name more than one.</param>
public sealed record NameMatches(IReadOnlySet<Guid> Matched, IReadOnlyList<string> Unknown, IReadOnlyList<string> Several);
