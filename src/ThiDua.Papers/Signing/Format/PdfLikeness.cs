namespace ThiDua.Papers.Signing.Format;

/// <summary>Compares values of two revisions through all their links, by what they say and not by where they stand.</summary>
internal sealed class PdfLikeness(PdfFile before, PdfFile after)
{
    private const int MaxDepth = 256;

    // Ways back up to the page or the tree: what they lead to is compared where it stands.
    private static readonly string[] Upwards = ["Parent", "P", "Pg", "StructParent", "StructParents", "IRT", "Popup"];

    private readonly HashSet<(int, int)> alike = [];

    /// <summary>Equal through and through; some entries of the outermost dictionaries may be left aside.</summary>
    public bool Alike(PdfValue one, PdfValue other, params string[] aside) => Alike(one, other, aside, 0);

    private bool Alike(PdfValue one, PdfValue other, string[] aside, int depth)
    {
        if (depth > MaxDepth)
        {
            throw PdfFault.TooComplex();
        }

        // Destinations and outlines lead to pages, which are compared on their own.
        if (depth > 0 && one is PdfLink page && before.Name(before.Map(page)["Type"]) is ("Page" or "Pages"))
        {
            return other is PdfLink same && same.Number == page.Number;
        }

        // A pair under way counts as alike: whatever differs in it will be met elsewhere on its way.
        if (one is PdfLink from && other is PdfLink to && !alike.Add((from.Number, to.Number)))
        {
            return true;
        }

        return (before.Follow(one), after.Follow(other)) switch
        {
            (PdfWord a, PdfWord b) => a.Word == b.Word,
            (PdfNumber a, PdfNumber b) => a.Value.Equals(b.Value),
            (PdfName a, PdfName b) => a.Name == b.Name,
            (PdfText a, PdfText b) => a.Bytes.AsSpan().SequenceEqual(b.Bytes),
            (PdfList a, PdfList b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => Alike(pair.First, pair.Second, [], depth + 1)),
            (PdfMap a, PdfMap b) => Alike(a, b, aside, depth),
            (PdfData a, PdfData b) => before.Packed(a).SequenceEqual(after.Packed(b)) && Alike(a.Map, b.Map, ["Length"], depth),
            _ => false,
        };
    }

    private bool Alike(PdfMap one, PdfMap other, string[] aside, int depth)
    {
        var keys = one.Entries.Keys.Union(other.Entries.Keys).Except(aside).Except(Upwards);
        return keys.All(key => Alike(one[key], other[key], [], depth + 1));
    }
}
