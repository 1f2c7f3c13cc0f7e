using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Rules;

/// <summary>The arithmetic of a paper count: sheets given out, come back, good and bad, and marks for each dossier.</summary>
public static class TellersCount
{
    public static List<Refusal> Refusals(SheetCount sheets, IReadOnlyList<MarksOn> marks, int voters)
    {
        var refusals = new List<Refusal>();
        if (sheets is not { Issued: { } issued, Returned: { } returned, Valid: { } valid, Invalid: { } invalid })
        {
            return [new InvalidField(nameof(SheetCount.Issued), "Nhập đủ số phiếu phát ra, thu về, hợp lệ và không hợp lệ.")];
        }

        if (new[] { issued, returned, valid, invalid }.Any(n => n < 0))
        {
            refusals.Add(new InvalidField(nameof(SheetCount.Issued), "Số phiếu không được là số âm. Đếm và nhập lại."));
        }

        if (issued > voters)
        {
            refusals.Add(new InvalidField(nameof(SheetCount.Issued), $"Phát ra {issued} phiếu, nhiều hơn {voters} người được bỏ phiếu (kể cả phiếu gửi trong phong bì). Đếm và nhập lại."));
        }

        if (returned > issued)
        {
            refusals.Add(new InvalidField(nameof(SheetCount.Returned), $"Thu về {returned} phiếu, nhiều hơn {issued} phiếu phát ra. Đếm và nhập lại."));
        }

        if ((long)valid + invalid != returned)
        {
            refusals.Add(new InvalidField(nameof(SheetCount.Valid), $"Hợp lệ {valid} cộng không hợp lệ {invalid} phải bằng thu về {returned}. Đếm và nhập lại."));
        }

        refusals.AddRange(marks.Select((m, i) => OfDossier(m, valid, i)).OfType<Refusal>());
        return refusals;
    }

    // A good sheet on which a line was left blank is good still: yes and no may be fewer than the sheets, never more.
    private static InvalidField? OfDossier(MarksOn marks, int valid, int index)
    {
        var field = $"Marks[{index}].Yes";
        return marks is not { Yes: { } yes, No: { } no }
            ? new InvalidField(field, $"Nhập đủ số đồng ý và không đồng ý cho \"{marks.Name}\".")
            : yes < 0 || no < 0 ? new InvalidField(field, $"Số phiếu cho \"{marks.Name}\" không được là số âm. Đếm và nhập lại.")
            : (long)yes + no > Math.Min(valid, marks.Entitled)
                ? new InvalidField(field, $"Số phiếu cho \"{marks.Name}\" là {(long)yes + no}, nhiều hơn {Math.Min(valid, marks.Entitled)} phiếu hợp lệ có tên này. Đếm và nhập lại.")
            : null;
    }
}

public sealed record SheetCount(int? Issued, int? Returned, int? Valid, int? Invalid);

/// <param name="Entitled">People whose sheets carry this dossier's name.</param>
public sealed record MarksOn(Guid NominationId, string Name, int? Yes, int? No, int Entitled);
