using System.Globalization;
using System.Text;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>A page in the making: its object, its place in the tree of parents, and which element owns each marked stretch.</summary>
internal sealed record PdfPage(int Number, int Key)
{
    public List<int> Owners { get; } = [];
}

/// <summary>
/// The structure tree (ISO 32000-1, 14.7): what each stretch of the pages is, in reading order. Elements are opened and closed as the
/// content is drawn and are written when they close.
/// </summary>
internal sealed class PdfTags
{
    private sealed record Element(int Number, string Type, bool Leaf, string Attributes)
    {
        public int Page { get; set; }

        public StringBuilder Kids { get; } = new();
    }

    private readonly PdfObjects objects;
    private readonly int root;
    private readonly Stack<Element> open = new();
    private readonly List<PdfPage> pages = [];

    public PdfTags(PdfObjects objects)
    {
        this.objects = objects;
        root = objects.Reserve();
        Group("Document");
    }

    /// <summary>Type of the element that takes the content drawn now; null when it is decoration.</summary>
    public string? Leaf => open.TryPeek(out var element) && element.Leaf ? element.Type : null;

    /// <summary>Changes with each element, so that a canvas knows when a marked stretch must end.</summary>
    public int Current => Leaf is null ? 0 : open.Peek().Number;

    /// <summary>An element that holds elements: Document, Sect, Table, TR, L, LI.</summary>
    public Scope Group(string type) => Open(type, leaf: false, "");

    /// <summary>An element that holds content: P, H1, TH, TD, Lbl, LBody, Figure.</summary>
    public Scope Holding(string type, string attributes = "") => Open(type, leaf: true, attributes);

    public PdfPage AddPage()
    {
        var page = new PdfPage(objects.Reserve(), pages.Count);
        pages.Add(page);
        return page;
    }

    /// <summary>Gives the next stretch of a page to the open element.</summary>
    /// <returns>The stretch's number on its page.</returns>
    public int Mark(PdfPage page)
    {
        var element = open.Peek();
        var number = page.Owners.Count;
        page.Owners.Add(element.Number);
        element.Page = element.Page == 0 ? page.Number : element.Page;
        element.Kids.Append(element.Page == page.Number
            ? string.Create(CultureInfo.InvariantCulture, $"{number} ")
            : string.Create(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {page.Number} 0 R/MCID {number}>> "));
        return number;
    }

    /// <summary>Closes the document and writes the root.</summary>
    /// <returns>Number of the root.</returns>
    public int Finish()
    {
        var document = open.Peek().Number;
        Close();
        var parents = new StringBuilder("<</Nums[");
        foreach (var page in pages)
        {
            parents.Append(CultureInfo.InvariantCulture, $"{page.Key}[").AppendJoin(' ', page.Owners.Select(o => string.Create(CultureInfo.InvariantCulture, $"{o} 0 R"))).Append(']');
        }

        var tree = objects.Reserve();
        objects.Object(tree, parents.Append("]>>").ToString());
        objects.Object(root, string.Create(CultureInfo.InvariantCulture,
            $"<</Type/StructTreeRoot/K {document} 0 R/ParentTree {tree} 0 R/ParentTreeNextKey {pages.Count}>>"));
        return root;
    }

    private Scope Open(string type, bool leaf, string attributes)
    {
        open.Push(new Element(objects.Reserve(), type, leaf, attributes));
        return new Scope(this);
    }

    private void Close()
    {
        var element = open.Pop();
        var parent = open.TryPeek(out var above) ? above.Number : root;
        above?.Kids.Append(CultureInfo.InvariantCulture, $"{element.Number} 0 R ");
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<</Type/StructElem/S/{element.Type}/P {parent} 0 R{element.Attributes}");
        if (element.Page > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"/Pg {element.Page} 0 R");
        }

        objects.Object(element.Number, text.Append("/K[").Append(element.Kids).Append("]>>").ToString());
    }

    /// <summary>Closes its element when it ends.</summary>
    public readonly ref struct Scope(PdfTags tags)
    {
        public void Dispose() => tags.Close();
    }
}
