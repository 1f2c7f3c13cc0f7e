using System.Globalization;
using System.Text;
using ThiDua.Papers.Signing;
using ThiDua.Testing;
using ThiDua.Papers.Tests.Writing;
using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Papers.Tests.Signing;

/// <summary>Files to sign: ours, and others made by hand in the older forms.</summary>
internal static class SignedFiles
{
    public static readonly PagePlace Gap = new(1, 110, 200, 60, 20);

    public static byte[] Ours()
    {
        using var output = new MemoryStream();
        PdfWriter.Write([SamplePapers.Submission()], output);
        return output.ToArray();
    }

    /// <summary>A file with a classic table, a direct form dictionary and an indirect list of notes; turned by <paramref name="turn"/>.</summary>
    public static byte[] Classic(int turn = 0, string extra = "") => Assemble(
    [
        $"<</Type/Catalog/Pages 2 0 R{extra}>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 595 842]>>",
        $"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Annots 6 0 R/Rotate {turn.ToString(CultureInfo.InvariantCulture)}/Resources<</Font<</F1 5 0 R>>>>>>",
        "<</Length 47>>stream\nBT /F1 14 Tf 100 700 Td (Mot van ban.  ) Tj ET\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
        "[]",
    ]);

    public static byte[] Assemble(IReadOnlyList<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (i, content) in objects.Index())
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{content}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f\r\n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n\r\n"));
        return Encoding.Latin1.GetBytes(file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").ToString());
    }

    /// <summary>A file for old and new readers: the classic table says of the contents that there are none, a stream beside it places them (ISO 32000-1, 7.5.8.4).</summary>
    public static byte[] Hybrid()
    {
        const int Hidden = 4;
        var text = Encoding.Latin1.GetString(Classic());
        var table = text.LastIndexOf("xref\n0 7", StringComparison.Ordinal);
        var place = text.IndexOf($"{Hidden} 0 obj", StringComparison.Ordinal);
        var row = $"\u0001{(char)(place >> 8)}{(char)(place & 255)}\0";
        var stream = string.Create(CultureInfo.InvariantCulture, $"7 0 obj\n<</Type/XRef/Size 8/W[1 2 1]/Index[{Hidden} 1]/Root 1 0 R/Length {row.Length}>>stream\n{row}\nendstream\nendobj\n");
        var old = text[table..text.IndexOf("trailer", StringComparison.Ordinal)].Replace(string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n"), "0000000000 00000 f", StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{text[..table]}{stream}{old}trailer\n<</Size 8/Root 1 0 R/XRefStm {table}>>\nstartxref\n{table + stream.Length}\n%%EOF\n"));
    }

    /// <summary>Appends objects and a classic table, as a later revision.</summary>
    public static byte[] Append(byte[] pdf, params ReadOnlySpan<(int Number, string Content)> objects)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var previous = int.Parse(text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + 9)..].Trim().Split('\n')[0], CultureInfo.InvariantCulture);
        var file = new StringBuilder(text);
        var table = new StringBuilder("xref\n");
        foreach (var (number, content) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{file.Length:0000000000} 00000 n\r\n");
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{content}\nendobj\n");
        }

        var start = file.Length;
        return Encoding.Latin1.GetBytes(file.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<</Size 200/Root 1 0 R/Prev {previous}>>\nstartxref\n{start}\n%%EOF\n").ToString());
    }

    public static byte[] ByLeader(byte[] pdf, SignatureLook? look = null) => Done(PdfSigner.Sign(pdf, TestKeys.Of.Leader, look, TestKeys.SignedAt));

    public static byte[] ByAgency(byte[] pdf, SignatureLook? look = null) => Done(PdfSigner.Sign(pdf, TestKeys.Of.Agency, look, TestKeys.SignedAt.AddHours(2)));

    public static byte[] Done(PdfResult result) => result.Pdf ?? throw new InvalidOperationException(result.Refusal!.Sentence);

    public static SignatureReport Check(byte[] pdf) => PdfSignatures.Check(pdf, TestKeys.Of.Anchors, TestKeys.SignedAt.AddDays(1));

    public static EmblemImage Picture() => PngFiles.Emblem();
}
