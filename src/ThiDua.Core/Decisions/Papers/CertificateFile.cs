using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Core.Decisions.Papers;

/// <summary>
/// The certificates of an issued decision as one PDF, one page a recipient (QĐ 01/2026/QĐ-TTg Điều 61). "Số sổ vàng" is the recipient's
/// ordinal in the decision; the agency's own register number stays in the register.
/// </summary>
internal static class CertificateFile
{
    public static string Name(DecisionFacts facts) => $"{FileNames.Plain($"{facts.AwardForm} {PaperParts.Number(facts).Reference}")}.pdf";

    /// <param name="voided">Lines across each page of awards that no longer stand.</param>
    public static byte[] Write(DecisionFacts facts, IReadOnlyList<string>? voided = null)
    {
        using var output = new MemoryStream();
        CertificateWriter.Write(IssueOf(facts), [.. facts.Items.Select(item => Of(facts, item) with { Void = voided })], output);
        return output.ToArray();
    }

    public static CertificateIssue IssueOf(DecisionFacts facts) => new()
    {
        IssuerPosition = facts.Authority,
        FormName = facts.AwardForm,
        DecisionNumber = PaperParts.Number(facts),
        Issued = PaperParts.Issued(facts),
        CapacityLines = PaperParts.Signature(facts).CapacityLines,
        SignerName = facts.SignerName,
    };

    public static Certificate Of(DecisionFacts facts, FactItem item) => new()
    {
        Name = item.Name,
        TitleAndUnit = item.Title.Length > 0 ? item.Title : null,
        Achievement = item.Achievement.Length > 0
            ? item.Achievement
            : $"Đã có thành tích trong {MovementWording.InSentence(facts.Movement.Title, facts.Movement.Name)}",
        GoldBookNumber = item.Ordinal,
    };
}
