using ThiDua.Core.Decisions.Certificates;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Core.Decisions.Papers;

/// <summary>
/// The certificates of an issued decision as one PDF, one page a recipient (QĐ 01/2026/QĐ-TTg Điều 61). "Số sổ vàng" is the recipient's
/// ordinal in the decision; the agency's own register number stands beside it.
/// </summary>
internal static class CertificateFile
{
    public static string Name(DecisionFacts facts) => $"{FileNames.Plain($"{facts.AwardForm} {PaperParts.Number(facts).Reference}")}.pdf";

    /// <summary>"Giay-khen-012-Nguyen-Van-An".</summary>
    public static string StemOf(DecisionFacts facts, FactItem item) =>
        FileNames.Plain($"{facts.AwardForm} {(item.RegisterNumber ?? item.Ordinal).ToString("000", System.Globalization.CultureInfo.InvariantCulture)} {item.Name}") is var stem && stem.Length > 120 ? stem[..120] : stem;

    /// <param name="voided">Lines across each page of awards that no longer stand.</param>
    public static byte[] Write(DecisionFacts facts, EmblemImage? emblem, IReadOnlyList<string>? voided = null)
    {
        using var output = new MemoryStream();
        CertificateWriter.Write(Batches(facts, emblem, voided), output);
        return output.ToArray();
    }

    /// <summary>The list in its order, parted where the layout changes.</summary>
    public static IReadOnlyList<CertificateBatch> Batches(DecisionFacts facts, EmblemImage? emblem, IReadOnlyList<string>? voided = null)
    {
        var batches = new List<(SubjectKind Kind, List<Certificate> Certificates)>();
        foreach (var item in facts.Items)
        {
            if (batches is not [.., var last] || last.Kind != item.Kind)
            {
                batches.Add((item.Kind, []));
            }

            batches[^1].Certificates.Add(Of(facts, item) with { Void = voided });
        }

        return [.. batches.Select(b => new CertificateBatch(IssueOf(facts, b.Kind, emblem), b.Certificates))];
    }

    /// <summary>Texts too long for their boxes: said before anything is issued or printed.</summary>
    public static List<Refusal> Misfits(DecisionFacts facts) =>
        [.. Batches(facts, null).SelectMany(b => CertificateFit.Misfits(b.Issue, b.Certificates)).Take(20).Select(m => new CertificateTooLong(m))];

    public static CertificateIssue IssueOf(DecisionFacts facts, SubjectKind kind, EmblemImage? emblem) => new()
    {
        IssuerPosition = facts.Authority,
        Verb = facts.AwardClass is AwardClass.Title ? "Tặng danh hiệu" : "Tặng",
        FormName = facts.AwardForm,
        DecisionNumber = PaperParts.Number(facts),
        Issued = PaperParts.Issued(facts),
        CapacityLines = PaperParts.Signature(facts).CapacityLines,
        SignerName = facts.SignerName,
        Emblem = emblem,
        Design = facts.Layouts?.For(kind)?.Design ?? CertificateDesigns.FullPrint,
        CheckAddress = facts.Layouts?.CheckAddress,
    };

    public static Certificate Of(DecisionFacts facts, FactItem item) => new()
    {
        Name = item.Name,
        TitleAndUnit = item.Title.Length > 0 ? item.Title : null,
        Achievement = item.Achievement.Length > 0
            ? item.Achievement
            : $"Đã có thành tích trong {MovementWording.InSentence(facts.Movement.Title, facts.Movement.Name)}",
        GoldBookNumber = item.Ordinal,
        RegisterNumber = item.RegisterNumber is { } number ? $"{number}/{item.RegisterYear}" : null,
        Check = item.Check,
    };
}
