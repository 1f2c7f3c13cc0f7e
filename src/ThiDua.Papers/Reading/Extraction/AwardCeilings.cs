using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Tells the ceiling of an award from quotas per unit, and gives it to the award it bounds.</summary>
internal static partial class AwardCeilings
{
    /// <summary>A sentence that speaks of each unit is a quota; the rest bounds the award.</summary>
    public static Ceiling Read(FactSheet sheet, Passage text, Passage form)
    {
        var whole = CeilingReader.Read(text.Folded);
        if (whole.Per is null)
        {
            return whole;
        }
        if (Bracketed().Match(text.Folded) is { Success: true } bracket && CeilingReader.Read(text.Folded.Remove(bracket.Index, bracket.Length)) is { IsNumber: true, Per: null } outside)
        {
            ReadQuota(sheet, text.Slice(bracket.Index + 1, bracket.Index + bracket.Length - 1), form);
            return outside;
        }
        if (!whole.IsNumber)
        {
            return whole;
        }
        var ceiling = new Ceiling();
        foreach (var sentence in text.Split(FullStop().Matches(text.Text).Select(static m => (m.Index + 1, m.Index + m.Length))))
        {
            var own = CeilingReader.Read(sentence.Folded);
            if (own.Per is not null && own.IsNumber)
            {
                ReadQuota(sheet, sentence, form);
            }
            else if (own.IsNumber || own.Unlimited)
            {
                ceiling = Merge(ceiling, own);
            }
        }
        return ceiling;
    }

    /// <summary>"Đợt 1 không quá 10 tập thể; đợt 2 không quá 15 tập thể": each stage has ceilings of its own; empty where there are no two.</summary>
    public static List<Ceiling> Stages(Passage text)
    {
        var parts = text.Split(FullStop().Matches(text.Text).Select(static m => (m.Index + 1, m.Index + m.Length)))
            .Where(static p => Stage().IsMatch(p.Folded)).Select(static p => CeilingReader.Read(p.Folded)).Where(static c => c.IsNumber && c.Per is null).ToList();
        return parts.Count > 1 ? parts : [];
    }

    [GeneratedRegex(@"\b(?:dot|giai doan)\s+(?:\d|i{1,3}|iv|cao diem)\b|^(?:so ket|tong ket)\b")]
    private static partial Regex Stage();

    /// <summary>"tối đa 05 tập thể; tối đa 10 cá nhân; mỗi phòng …": each part bounds its own kind.</summary>
    private static Ceiling Merge(Ceiling first, Ceiling second) => first.Total is not null || second.Total is not null ? second : second with
    {
        Collectives = second.Collectives ?? first.Collectives,
        Individuals = second.Individuals ?? first.Individuals,
        CollectivePercent = second.CollectivePercent ?? first.CollectivePercent,
        IndividualPercent = second.IndividualPercent ?? first.IndividualPercent,
    };

    /// <summary>First the list of forms, then their numbers: the number goes to the award that had none.</summary>
    public static bool Complete(FactSheet sheet, Passage form, Passage? authority, Ceiling ceiling)
    {
        var index = ceiling.IsNumber && authority is not null
            ? sheet.AwardForms.FindIndex(a => Folding.Fold(a.Form) == form.Folded && a.Authority is { } known && Folding.Fold(known) == authority.Folded && !HasNumber(a) && !ToCertain().IsMatch(Folding.Fold(a.Text)))
            : -1;
        if (index < 0)
        {
            return false;
        }
        sheet.AwardForms[index] = Bound(sheet.AwardForms[index], ceiling);
        return true;
    }

    /// <summary>"Tác giả đạt giải Nhất được … tặng Bằng khen": an award for some, which a later number does not bound.</summary>
    [GeneratedRegex(@"^[^;.]{3,120}\bduoc\b[^;.]{3,120}\b(?:tang|khen)\b")]
    private static partial Regex ToCertain();

    private static bool HasNumber(AwardForm award) =>
        (award.MaxCollectives ?? award.MaxIndividuals ?? award.MaxTotal) is not null || (award.MaxCollectivePercent ?? award.MaxIndividualPercent) is not null;

    public static AwardForm Bound(AwardForm award, Ceiling ceiling) => award with
    {
        MaxCollectives = ceiling.Collectives,
        MaxIndividuals = ceiling.Individuals,
        MaxTotal = ceiling.Total,
        Either = ceiling.Either,
        Unlimited = ceiling.Unlimited ? true : null,
        MaxCollectivePercent = ceiling.CollectivePercent,
        MaxIndividualPercent = ceiling.IndividualPercent,
    };

    public static void ReadQuota(FactSheet sheet, Passage text, Passage? form)
    {
        var ceiling = CeilingReader.Read(text.Folded);
        if (ceiling.Per is null || !ceiling.IsNumber)
        {
            return;
        }
        var path = $"/quotas/{sheet.Quotas.Count}";
        sheet.Mark(path, text);
        sheet.Quotas.Add(new Quota
        {
            Per = sheet.Take($"{path}/per", text.Slice(ceiling.Per.Index, ceiling.Per.Index + ceiling.Per.Length).Trim())!,
            Form = form?.Text,
            MaxCollectives = ceiling.Collectives,
            MaxIndividuals = ceiling.Individuals,
            MaxTotal = ceiling.Total,
            Either = ceiling.Either,
            Text = sheet.Take($"{path}/text", text)!,
        });
    }

    /// <summary>"không quá 40 cá nhân (mỗi lớp 01 học sinh)".</summary>
    [GeneratedRegex(@"\((?:trong do )?moi [^()]*\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<=[\p{Ll})%\d])\.\s+(?=\p{Lu})|;\s+|(?<=\p{Ll}),\s+(?=(?:trong đó )?mỗi\s)")]
    private static partial Regex FullStop();
}
