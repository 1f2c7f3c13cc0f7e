using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Lines under "Nơi nhận:". What stands in parentheses is a purpose only where it says what the paper is for.</summary>
internal sealed partial class RecipientExtractor : IFactExtractor
{
    private const string FileCopy = "Lưu";

    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        foreach (var line in Lines(plan.Tail))
        {
            Add(sheet, line);
        }
    }

    private static IEnumerable<Passage> Lines(IReadOnlyList<Passage> tail)
    {
        var open = new List<Passage>();
        foreach (var line in Block(tail))
        {
            var bullet = Bullet().IsMatch(line.Text);
            if (open.Count > 0 && (bullet || Done(open[^1])))
            {
                yield return Passage.Join([.. open]);
                open.Clear();
            }
            open.Add(bullet ? line.Trim(alsoBefore: "-–−—+•● ") : line);
        }
        if (open.Count > 0)
        {
            yield return Passage.Join([.. open]);
        }
    }

    /// <summary>Lines from the mark to the signature block; words after the mark on its own line count.</summary>
    private static IEnumerable<Passage> Block(IReadOnlyList<Passage> tail)
    {
        var (inside, copied) = (false, false);
        foreach (var line in tail)
        {
            if (!inside && PlanZones.IsRecipientsMark(line.Text))
            {
                inside = true;
                var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
                var rest = colon < 0 ? line.From(line.Length) : line.From(colon + 1).Trim();
                if (!rest.IsEmpty && !SignatureBlock.IsCapacityOrPosition(rest.Text))
                {
                    yield return rest;
                }
            }
            else if (inside)
            {
                var closed = copied && !Bullet().IsMatch(line.Text) && SignatureBlock.IsCapitals(line.Text);
                if (closed || SignatureBlock.IsCapacityOrPosition(line.Text) || line.Folded.StartsWith("(da ky", StringComparison.Ordinal))
                {
                    yield break;
                }
                // The file copy comes last; a body in capitals after it heads the second signature of a joint plan.
                copied |= Copy().IsMatch(line.Trim(alsoBefore: "-–−—+•● ").Folded);
                yield return line;
            }
        }
    }

    private static bool Done(Passage line) => line.Text[^1] is ';' or '.' || Copy().IsMatch(line.Folded);

    private static void Add(FactSheet sheet, Passage raw)
    {
        if (raw.IsEmpty || !raw.Text.Any(char.IsLetter))
        {
            return;
        }
        var path = $"/recipients/{sheet.Recipients.Count}";
        var bare = raw.Trim(alsoAfter: ";.,/");
        var copy = Copy().Match(bare.Folded);
        var purpose = Purpose(bare);
        var name = bare;
        if (copy.Success && copy.Length < bare.Length)
        {
            purpose = bare.Slice(0, copy.Groups["word"].Length);
            name = bare.From(copy.Length).Trim();
        }
        else if (purpose is not null)
        {
            name = bare.Slice(0, bare.Text.LastIndexOf('(')).Trim(alsoAfter: ",;:");
        }
        if (name.IsEmpty)
        {
            return;
        }
        sheet.Mark(path, raw);
        // "Luu:" that lost its mark is still the file copy; what was not written so has no span.
        var purposeText = copy.Success && purpose is not null && purpose.Text != FileCopy ? FileCopy : sheet.Take($"{path}/purpose", purpose);
        sheet.Recipients.Add(new Recipient(sheet.Take($"{path}/name", name)!, purposeText, sheet.Take($"{path}/raw", raw)!));
    }

    private static Passage? Purpose(Passage bare)
    {
        var open = bare.Text.LastIndexOf('(');
        var close = bare.Text.LastIndexOf(')');
        if (open <= 0 || close < open || close < bare.Length - 2)
        {
            return null;
        }
        var inside = bare.Slice(open + 1, close).Trim();
        var says = UnitNames.OpensWith(PlanTerms.Purposes, inside.Folded) || (inside.Length > 0 && char.IsLower(inside.Text[0]) && UnitNames.OpensWith(PlanTerms.TaskVerbs, inside.Folded));
        return says && !Code().IsMatch(inside.Text) ? inside : null;
    }

    [GeneratedRegex(@"^[-–−—+•●]\s*")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?<word>luu)\b\s*[:;,.]?\s*")]
    private static partial Regex Copy();

    /// <summary>"(BC)" or "(TH)" in capitals is the code of a unit, not a purpose.</summary>
    [GeneratedRegex(@"^[A-ZĐ.,\d\s\-]+$")]
    private static partial Regex Code();
}
