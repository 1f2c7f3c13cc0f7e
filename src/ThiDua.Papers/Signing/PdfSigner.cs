using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ThiDua.Papers.Signing.Format;
using ThiDua.Papers.Writing.Pdf;

namespace ThiDua.Papers.Signing;

/// <summary>What became of a file: its new bytes, or why not.</summary>
/// <param name="Pdf">The whole file with what was added; null when refused.</param>
/// <param name="Refusal">Null when it was done.</param>
public sealed record PdfResult(byte[]? Pdf, SigningRefusal? Refusal);

/// <summary>
/// Signs PDF files in the form of a PAdES baseline signature (ETSI EN 319 142-1, level B-B: CAdES, detached, SHA-256, the certificate named by
/// its hash). What stood before is not touched: earlier signatures stay valid. No stamp of time and no proof of revocation is added.
/// </summary>
public static class PdfSigner
{
    // Room for the value: a certificate chain of four or five takes some 8 kB.
    private const int ValueBytes = 16_384;
    private const int NumberPlaces = 10;

    /// <summary>Adds one signature.</summary>
    /// <param name="pdf">The file; unencrypted.</param>
    /// <param name="certificate">The signer's, with its private key.</param>
    /// <param name="look">How it shows; null signs without a mark on the page.</param>
    /// <param name="at">The moment the signature claims.</param>
    /// <param name="chain">Certificates of issuers to take along.</param>
    public static PdfResult Sign(byte[] pdf, X509Certificate2 certificate, SignatureLook? look, DateTimeOffset at, X509Certificate2Collection? chain = null)
    {
        if (pdf.Length > PdfSignatures.MaxBytes || !certificate.HasPrivateKey)
        {
            return new PdfResult(null, certificate.HasPrivateKey ? SigningRefusals.TooLarge : SigningRefusals.NoKey);
        }

        try
        {
            var file = new PdfFile(pdf, pdf.Length);
            var form = FormOf(file);
            var (bytes, value) = Prepare(file, form, look, certificate.GetNameInfo(X509NameType.SimpleName, false), at);
            return new PdfResult(Fill(bytes, value, certificate, chain), null);
        }
        catch (PdfFault fault)
        {
            return new PdfResult(null, fault.Refusal);
        }
    }

    private static PdfMap FormOf(PdfFile file)
    {
        var form = file.Map(file.Catalog["AcroForm"]);
        if (form.Entries.ContainsKey("XFA"))
        {
            throw new PdfFault(SigningRefusals.DynamicForm);
        }

        var certified = file.Map(file.Map(file.Catalog["Perms"])["DocMDP"]);
        var forbids = file.List(certified["Reference"]).Any(r => file.Follow(file.Map(file.Map(r)["TransformParams"])["P"]) is PdfNumber { Value: 1 });
        return forbids ? throw new PdfFault(SigningRefusals.Locked) : form;
    }

    private static (byte[] Bytes, int Value) Prepare(PdfFile file, PdfMap form, SignatureLook? look, string signer, DateTimeOffset at)
    {
        using var update = new PdfUpdate(file);
        var pages = file.Pages();
        if (look is { } shown && (shown.Place.Page < 1 || shown.Place.Page > pages.Count))
        {
            throw new PdfFault(SigningRefusals.NoSuchPage);
        }

        var page = pages.Count > 0 ? pages[(look?.Place.Page ?? 1) - 1] : throw PdfFault.Broken();
        var (value, widget) = (update.Reserve(), update.Reserve());
        update.Object(value, Dictionary(signer, at));
        var drawn = look is null ? "/Rect[0 0 0 0]" : LookWriter.Draw(update, page, look);
        var fields = file.List(form["Fields"]);
        update.Object(widget, Invariant($"<</Type/Annot/Subtype/Widget/FT/Sig/F 132/T(ChuKy{FreeName(file, fields)})/V {value} 0 R/P {page.Link.Number} 0 R{drawn}>>"));
        AddToPage(file, update, page, widget);
        AddToForm(file, update, form, fields, widget);
        var start = update.PlaceOf(value);
        return (update.Finish(), start);
    }

    internal static void AddToPage(PdfFile file, PdfUpdate update, PdfPageEntry page, params ReadOnlySpan<int> notes)
    {
        List<PdfValue> all = [.. file.List(page.Own["Annots"])];
        foreach (var note in notes)
        {
            all.Add(new PdfLink(note, 0));
        }

        if (page.Own["Annots"] is PdfLink link && !file.Places.Of(link.Number).IsFree)
        {
            update.Object(link.Number, new PdfList(all));
        }
        else
        {
            update.Object(page.Link.Number, page.Own.With(("Annots", new PdfList(all))));
        }
    }

    private static void AddToForm(PdfFile file, PdfUpdate update, PdfMap form, IReadOnlyList<PdfValue> fields, int widget)
    {
        // 3: signatures exist, and only ever append (12.7.2).
        var changed = form.With(("Fields", new PdfList([.. fields, new PdfLink(widget, 0)])), ("SigFlags", new PdfNumber("3", 3)));
        if (file.Catalog["AcroForm"] is PdfLink link && !file.Places.Of(link.Number).IsFree)
        {
            update.Object(link.Number, changed);
        }
        else if (file.Trailer["Root"] is PdfLink root)
        {
            update.Object(root.Number, file.Catalog.With(("AcroForm", changed)));
        }
        else
        {
            throw PdfFault.Broken();
        }
    }

    private static int FreeName(PdfFile file, IReadOnlyList<PdfValue> fields)
    {
        var taken = fields.Select(f => PdfWords.Text(file.Follow(file.Map(f)["T"]))).ToHashSet(StringComparer.Ordinal);
        var number = 1;
        while (taken.Contains($"ChuKy{number}"))
        {
            number++;
        }

        return number;
    }

    private static string Dictionary(string signer, DateTimeOffset at)
    {
        var hole = new string(' ', NumberPlaces);
        return $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 {hole} {hole} {hole}]"
            + $"/M{PdfWords.Date(at)}/Name{PdfObjects.Text(signer)}/Contents<{new string('0', 2 * ValueBytes)}>>>";
    }

    private static byte[] Fill(byte[] pdf, int start, X509Certificate2 certificate, X509Certificate2Collection? chain)
    {
        var open = start + pdf.AsSpan(start).IndexOf("/Contents<"u8) + "/Contents".Length;
        var close = open + 2 + (2 * ValueBytes);
        var range = start + pdf.AsSpan(start).IndexOf("/ByteRange[0 "u8) + "/ByteRange[0 ".Length;
        int[] numbers = [open, close, pdf.Length - close];
        for (var i = 0; i < numbers.Length; i++)
        {
            Encoding.ASCII.GetBytes(numbers[i].ToString(CultureInfo.InvariantCulture).PadRight(NumberPlaces), pdf.AsSpan(range + (i * (NumberPlaces + 1))));
        }

        var value = Convert.ToHexString(Cms([.. pdf.AsSpan(0, open), .. pdf.AsSpan(close)], certificate, chain));
        if (value.Length > 2 * ValueBytes)
        {
            throw new InvalidOperationException("The certificates are larger than the room for them.");
        }

        Encoding.ASCII.GetBytes(value, pdf.AsSpan(open + 1));
        return pdf;
    }

    private static byte[] Cms(byte[] signed, X509Certificate2 certificate, X509Certificate2Collection? chain)
    {
        var signer = new CmsSigner(certificate) { DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"), IncludeOption = X509IncludeOption.EndCertOnly };
        signer.SignedAttributes.Add(SigningCertificate.For(certificate));
        signer.Certificates.AddRange(chain ?? []);
        var cms = new SignedCms(new ContentInfo(signed), detached: true);
        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
