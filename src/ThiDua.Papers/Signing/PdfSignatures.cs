using System.Security.Cryptography.X509Certificates;
using ThiDua.Papers.Signing.Format;

namespace ThiDua.Papers.Signing;

/// <summary>Checks the signatures of PDF files, whoever made them.</summary>
public static class PdfSignatures
{
    /// <summary>Largest file that is read.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    private const int MaxSignatures = 50;
    private const int MaxFields = 20_000;

    /// <summary>
    /// Finds who signed, when, over what, and what was done afterwards. Reads classic, stream and hybrid tables. Never throws for a bad file.
    /// </summary>
    /// <param name="pdf">The file.</param>
    /// <param name="anchors">Certificates of issuers that the agency trusts; roots or intermediate ones.</param>
    /// <param name="now">For certificates of signatures that state no time.</param>
    /// <param name="cancellationToken">Stops between signatures.</param>
    public static SignatureReport Check(byte[] pdf, IReadOnlyCollection<X509Certificate2> anchors, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        if (pdf.Length > MaxBytes)
        {
            return SignatureReport.No(SigningRefusals.TooLarge);
        }

        try
        {
            var file = new PdfFile(pdf, pdf.Length);
            var places = Places(file);
            var findings = new List<SignatureFinding>();
            foreach (var place in places.OrderBy(p => p.Covers))
            {
                cancellationToken.ThrowIfCancellationRequested();
                findings.Add(Judge(file, place, anchors, now) with { Ordinal = findings.Count + 1 });
            }

            return new SignatureReport(findings, null);
        }
        catch (PdfFault fault)
        {
            return SignatureReport.No(fault.Refusal);
        }
    }

    /// <summary>The file begins with all of <paramref name="earlier"/>: it is the same paper with something added.</summary>
    /// <param name="pdf">The later file.</param>
    /// <param name="earlier">The earlier one.</param>
    public static bool Continues(ReadOnlySpan<byte> pdf, ReadOnlySpan<byte> earlier) => pdf.StartsWith(earlier);

    /// <summary>What was added to a file that <see cref="Continues"/> an earlier one; null when either cannot be read.</summary>
    /// <param name="pdf">The later file.</param>
    /// <param name="earlierLength">Length of the earlier one in bytes.</param>
    public static LaterChange? Added(byte[] pdf, int earlierLength)
    {
        try
        {
            return earlierLength == pdf.Length ? LaterChange.None : new PdfChanges(new PdfFile(pdf, earlierLength), new PdfFile(pdf, pdf.Length)).Gravest();
        }
        catch (PdfFault)
        {
            return null;
        }
    }

    private static SignatureFinding Judge(PdfFile file, SignaturePlaceInFile place, IReadOnlyCollection<X509Certificate2> anchors, DateTimeOffset now)
    {
        var finding = new SignatureFinding { Ordinal = 0, Field = place.Field, State = SignatureState.PartOnly, Covers = place.Covers };
        if (!place.CoversAllButItself(file))
        {
            return finding;
        }

        finding = SignatureReading.Of(file, place, finding, anchors, now);
        var rest = file.Bytes.AsSpan(place.Covers, file.Length - place.Covers);
        var whole = !rest.ContainsAnyExcept(" \r\n\t\0"u8);
        return finding with { CoversWholeFile = whole, Later = whole ? LaterChange.None : Later(file, place.Covers) };
    }

    private static LaterChange Later(PdfFile file, int covers)
    {
        try
        {
            return new PdfChanges(new PdfFile(file.Bytes, covers), file).Gravest();
        }
        catch (PdfFault)
        {
            // What was signed is no whole file: nobody can say what was signed.
            return LaterChange.Content;
        }
    }

    private static List<SignaturePlaceInFile> Places(PdfFile file)
    {
        var found = new List<SignaturePlaceInFile>();
        var waiting = new Stack<(PdfValue Field, string Name, bool Signs)>();
        var seen = new HashSet<int>();
        Push(waiting, file.List(file.Map(file.Catalog["AcroForm"])["Fields"]), "", false);
        while (waiting.TryPop(out var next))
        {
            if (next.Field is PdfLink link && !seen.Add(link.Number))
            {
                continue;
            }

            if (seen.Count > MaxFields || waiting.Count > MaxFields || found.Count > MaxSignatures)
            {
                throw PdfFault.TooComplex();
            }

            var field = file.Map(next.Field);
            var name = PdfWords.Text(file.Follow(field["T"])) is { Length: > 0 } own ? (next.Name.Length > 0 ? $"{next.Name}.{own}" : own) : next.Name;
            var signs = file.Name(field["FT"]) is { } type ? type is "Sig" : next.Signs;
            if (signs && file.Follow(field["V"]) is PdfMap value)
            {
                found.Add(new SignaturePlaceInFile(name, value, file));
            }

            Push(waiting, file.List(field["Kids"]), name, signs);
        }

        return found;
    }

    private static void Push(Stack<(PdfValue, string, bool)> waiting, IReadOnlyList<PdfValue> fields, string name, bool signs)
    {
        foreach (var field in fields.Reverse())
        {
            waiting.Push((field, name, signs));
        }
    }
}
