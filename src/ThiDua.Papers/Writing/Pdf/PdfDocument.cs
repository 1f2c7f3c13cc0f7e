using System.Globalization;
using System.Text;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>An image placed in a document.</summary>
internal readonly record struct PdfImageHandle(int Index);

/// <summary>A drawing that many pages share.</summary>
internal readonly record struct PdfFormHandle(int Index);

/// <summary>A PDF file in the making: pages go out as they are finished, typefaces and the structure when it closes.</summary>
internal sealed class PdfDocument : IDisposable
{
    private readonly PdfObjects objects;
    private readonly FontSubset?[] fonts = new FontSubset?[Enum.GetValues<Face>().Length];
    private readonly List<int> pages = [];
    private readonly List<int> images = [];
    private readonly List<int> forms = [];
    private readonly int catalog;
    private readonly int pageTree;
    private readonly int resources;

    public PdfDocument(Stream output)
    {
        objects = new PdfObjects(output);
        (catalog, pageTree, resources) = (objects.Reserve(), objects.Reserve(), objects.Reserve());
        Tags = new PdfTags(objects);
    }

    public PdfTags Tags { get; }

    public FontSubset Use(Face face) => fonts[(int)face] ??= new FontSubset(Typeface.Of(face));

    public PdfImageHandle AddImage(PixelImage image)
    {
        var mask = image.Alpha is null ? 0 : objects.Reserve();
        if (mask > 0)
        {
            objects.Packed(mask, Size(image) + "/ColorSpace/DeviceGray/BitsPerComponent 8", image.PackedAlpha);
        }

        var number = objects.Reserve();
        objects.Packed(number, Size(image) + "/ColorSpace/DeviceRGB/BitsPerComponent 8" + (mask > 0 ? Invariant($"/SMask {mask} 0 R") : ""), image.PackedColours);
        images.Add(number);
        return new PdfImageHandle(images.Count - 1);
    }

    /// <summary>A drawing without text or pictures, packed by <see cref="PdfObjects.Pack"/>.</summary>
    public PdfFormHandle AddForm(double width, double height, ReadOnlySpan<byte> packed)
    {
        var number = objects.Reserve();
        objects.Packed(number, Invariant($"/Type/XObject/Subtype/Form/BBox[0 0 {Points(width)} {Points(height)}]/Resources<<>>"), packed);
        forms.Add(number);
        return new PdfFormHandle(forms.Count - 1);
    }

    /// <summary>A page to draw on; it stands in the file where it is begun, and goes out by <see cref="EndPage"/>.</summary>
    public PdfCanvas BeginPage(double width, double height)
    {
        var page = Tags.AddPage();
        pages.Add(page.Number);
        return new PdfCanvas(this, width, height, page);
    }

    public void EndPage(PdfCanvas canvas)
    {
        canvas.End();
        var content = objects.Reserve();
        objects.Stream(content, "", canvas.Content);
        var page = canvas.Page!;
        objects.Object(page.Number, Invariant($"<</Type/Page/Parent {pageTree} 0 R/MediaBox[0 0 {Points(canvas.Width)} {Points(canvas.Height)}]")
            + Invariant($"/Resources {resources} 0 R/Contents {content} 0 R/StructParents {page.Key}/Tabs/S>>"));
    }

    /// <summary>Writes the typefaces, the structure and the tables that tie all together.</summary>
    public void Finish(PdfMetadata metadata)
    {
        var entries = new StringBuilder("<</Font<<");
        for (var i = 0; i < fonts.Length; i++)
        {
            if (fonts[i] is { } font)
            {
                entries.Append(Invariant($"/F{i} {PdfFont.Write(objects, font)} 0 R"));
            }
        }

        entries.Append(">>/XObject<<");
        entries.AppendJoin("", images.Select((number, i) => Invariant($"/I{i} {number} 0 R")));
        entries.AppendJoin("", forms.Select((number, i) => Invariant($"/X{i} {number} 0 R")));
        objects.Object(resources, entries.Append(">>>>").ToString());
        objects.Object(pageTree, Invariant($"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(p => Invariant($"{p} 0 R")))}]>>"));
        var structure = Tags.Finish();
        var (xmp, profile, information) = (objects.Reserve(), objects.Reserve(), objects.Reserve());
        objects.Raw(xmp, "/Type/Metadata/Subtype/XML", metadata.Xmp);
        objects.Packed(profile, "/N 3", SrgbProfile.Packed);
        objects.Object(information, metadata.Information);
        objects.Object(catalog, Invariant($"<</Type/Catalog/Pages {pageTree} 0 R/Lang(vi-VN)/MarkInfo<</Marked true>>/StructTreeRoot {structure} 0 R")
            + Invariant($"/Metadata {xmp} 0 R/ViewerPreferences<</DisplayDocTitle true>>")
            + Invariant($"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile {profile} 0 R>>]>>"));
        objects.Finish(catalog, information);
    }

    public void Dispose() => objects.Dispose();

    private static string Size(PixelImage image) => Invariant($"/Type/XObject/Subtype/Image/Width {image.Width}/Height {image.Height}");

    private static string Points(double millimetres) => (millimetres * PdfCanvas.PointsPerMillimetre).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
