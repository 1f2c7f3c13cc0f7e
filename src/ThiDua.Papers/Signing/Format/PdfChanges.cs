namespace ThiDua.Papers.Signing.Format;

/// <summary>Tells what was done to a paper after one of its revisions, the gravest first.</summary>
internal sealed class PdfChanges(PdfFile before, PdfFile after)
{
    // What programs of signing keep beside the pages: certificates for later checks, a description, the structure for screen readers.
    private static readonly string[] Harmless = ["Pages", "AcroForm", "DSS", "Extensions", "Metadata", "Version", "StructTreeRoot", "MarkInfo", "Type", "Perms"];

    private static readonly string[] FieldMarks = ["V", "AP", "AS", "M", "MK", "DA", "F", "Ff", "Lock", "SV"];

    private readonly PdfLikeness likeness = new(before, after);

    public LaterChange Gravest()
    {
        if (!likeness.Alike(before.Catalog, after.Catalog, Harmless))
        {
            return LaterChange.Content;
        }

        var (old, now) = (before.Pages(), after.Pages());
        if (old.Count != now.Count)
        {
            return LaterChange.Content;
        }

        var gravest = FieldsOf(before.Catalog, before) == FieldsOf(after.Catalog, after) ? LaterChange.None : LaterChange.Signatures;
        foreach (var (one, other) in old.Zip(now))
        {
            gravest = Worse(gravest, Worse(Drawing(one, other), Notes(one, other)));
        }

        return gravest;
    }

    private LaterChange Drawing(PdfPageEntry old, PdfPageEntry now)
    {
        if (!likeness.Alike(old.Whole, now.Whole, "Annots", "Contents", "Resources", "Tabs", "LastModified", "Type"))
        {
            return LaterChange.Content;
        }

        var same = likeness.Alike(old.Whole["Resources"], now.Whole["Resources"]);
        if (same && likeness.Alike(old.Whole["Contents"], now.Whole["Contents"]))
        {
            return LaterChange.None;
        }

        return DrawnOver(old, now) ? LaterChange.DrawnOver : LaterChange.Content;
    }

    /// <summary>All that was drawn before is still drawn, in order, with the same typefaces and pictures; something was added.</summary>
    private bool DrawnOver(PdfPageEntry old, PdfPageEntry now)
    {
        var fresh = new PdfLikeness(before, after);
        var (was, stands) = (Streams(before, old.Whole["Contents"]), Streams(after, now.Whole["Contents"]));
        var at = 0;
        foreach (var stream in stands)
        {
            at += at < was.Count && new PdfLikeness(before, after).Alike(was[at], stream) ? 1 : 0;
        }

        return at == was.Count && before.Map(old.Whole["Resources"]).Entries.All(kind => Kept(kind.Value, after.Map(now.Whole["Resources"])[kind.Key], fresh));
    }

    private bool Kept(PdfValue old, PdfValue now, PdfLikeness fresh) => before.Follow(old) is PdfMap was && after.Follow(now) is PdfMap stands
        ? was.Entries.All(entry => fresh.Alike(entry.Value, stands[entry.Key]))
        : fresh.Alike(old, now);

    private static List<PdfValue> Streams(PdfFile file, PdfValue contents) =>
        file.Follow(contents) is PdfList list ? list.Items : ReferenceEquals(file.Follow(contents), PdfValue.Null) ? [] : [contents];

    private LaterChange Notes(PdfPageEntry old, PdfPageEntry now)
    {
        var (was, stands) = (before.List(old.Own["Annots"]), after.List(now.Own["Annots"]));
        if (was.Count > stands.Count)
        {
            return LaterChange.Content;
        }

        var gravest = LaterChange.None;
        for (var i = 0; i < stands.Count; i++)
        {
            gravest = Worse(gravest, i < was.Count ? Kept(was[i], stands[i]) : Added(stands[i]));
        }

        return gravest;
    }

    private LaterChange Kept(PdfValue old, PdfValue now)
    {
        if (new PdfLikeness(before, after).Alike(old, now) && Answer(before, old) == Answer(after, now))
        {
            return LaterChange.None;
        }

        var field = before.Name(before.Map(old)["Subtype"]) is "Widget" && new PdfLikeness(before, after).Alike(old, now, FieldMarks);
        return !field ? LaterChange.Content
            : !IsSignature(before, old) ? LaterChange.Marks
            : ReferenceEquals(before.Follow(Inherited(before, old, "V")), PdfValue.Null) ? LaterChange.Signatures
            : LaterChange.Content;
    }

    private LaterChange Added(PdfValue note) => IsSignature(after, note) ? LaterChange.Signatures : LaterChange.Marks;

    private static bool IsSignature(PdfFile file, PdfValue note) =>
        file.Name(file.Map(note)["Subtype"]) is "Widget" && file.Name(Inherited(file, note, "FT")) is "Sig";

    /// <summary>What a field says, for fields whose value stands above the place on the page.</summary>
    private static string Answer(PdfFile file, PdfValue note) => file.Follow(Inherited(file, note, "V")) switch
    {
        PdfText text => Convert.ToHexString(text.Bytes),
        PdfName name => name.Name,
        _ => "",
    };

    private static PdfValue Inherited(PdfFile file, PdfValue note, string key)
    {
        var map = file.Map(note);
        for (var steps = 0; !map.Entries.ContainsKey(key) && map.Entries.ContainsKey("Parent") && steps < 32; steps++)
        {
            map = file.Map(map["Parent"]);
        }

        return map[key];
    }

    private static int FieldsOf(PdfMap catalog, PdfFile file) => file.List(file.Map(catalog["AcroForm"])["Fields"]).Count;

    private static LaterChange Worse(LaterChange one, LaterChange other) => one > other ? one : other;
}
