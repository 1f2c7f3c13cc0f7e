namespace ThiDua.Core.Councils.Rules;

/// <summary>
/// When the numbers of a secret vote themselves show what single members chose, however well the box keeps it.
/// Said before opening, so that the chair opens knowingly or takes another method, and after closing, so that nobody believes more than is true.
/// </summary>
public static class RevealingVotes
{
    /// <summary>
    /// Below this, whoever knows their own vote and one more often knows the rest: of four, two who talk are half of the vote.
    /// The law sets no such number; this is the program's own caution.
    /// </summary>
    public const int FewestForSecrecy = 5;

    /// <returns>What to say before opening; null when the groups are large enough.</returns>
    public static string? Before(IReadOnlyCollection<VotersOf> dossiers)
    {
        var few = dossiers.Where(d => d.Voters is > 0 and < FewestForSecrecy).OrderBy(d => d.Voters).ToList();
        if (few.Count == 0)
        {
            return null;
        }

        var named = string.Join("; ", few.Take(5).Select(d => $"\"{d.Name}\" chỉ có {d.Voters} người bỏ phiếu")) + (few.Count > 5 ? $"; và {few.Count - 5} đề nghị khác" : "");
        return $"Ít người bỏ phiếu nên kết quả có thể để lộ từng người chọn gì: {named}.";
    }

    /// <returns>What to say beside the result of one dossier; null when it reveals nobody.</returns>
    public static string? After(int yes, int no, int abstain) =>
        yes + no + abstain == 0 ? null
        : (yes, no, abstain) is ( > 0, 0, 0) or (0, > 0, 0) or (0, 0, > 0) ? "Mọi phiếu giống nhau: ai cũng biết từng người đã chọn gì."
        : yes + no + abstain < FewestForSecrecy ? $"Chỉ có {yes + no + abstain} phiếu: người đã bỏ phiếu có thể suy ra phiếu của người khác."
        : null;
}

/// <param name="Voters">Members in the room who may judge the dossier.</param>
public sealed record VotersOf(string Name, int Voters);
