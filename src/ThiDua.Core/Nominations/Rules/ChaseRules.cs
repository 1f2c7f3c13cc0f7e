using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Rules;

/// <summary>What one unit still owes one movement, in the words in which it is reminded. Pure: facts in, lines out.</summary>
public static class ChaseRules
{
    // A reminder that lists every line of every dossier is not read.
    private const int MostNamed = 5;

    public static IReadOnlyList<ChaseLack> LacksOf(ChaseFacts facts)
    {
        var lacks = new List<ChaseLack>();
        if (!facts.HasSeen && facts.State is null)
        {
            lacks.Add(new(ChaseNeed.Acknowledge, "xác nhận đã nhận kế hoạch"));
        }

        if (facts.AsksOwnPlan && !facts.HasOwnPlan)
        {
            lacks.Add(new(ChaseNeed.Plan, "gửi kế hoạch thực hiện phong trào của đơn vị"));
        }

        if (facts.State is null or BatchState.Draft)
        {
            lacks.Add(new(ChaseNeed.Dossiers, facts.Dossiers == 0
                ? "gửi hồ sơ đề nghị khen thưởng hoặc báo không có hồ sơ"
                : $"gửi {facts.Dossiers} hồ sơ đang lập"));
        }

        if (facts.Dossiers > 0)
        {
            var papers = facts.BatchMissing.Select(what => $"bổ sung {Lowered(what)}").Concat(facts.DossierMissing.Select(d => $"hồ sơ của {d.Subject}: bổ sung {Lowered(d.What)}")).ToList();
            lacks.AddRange(papers.Take(MostNamed).Select(text => new ChaseLack(ChaseNeed.Papers, text)));
            if (papers.Count > MostNamed)
            {
                lacks.Add(new(ChaseNeed.Papers, $"và {papers.Count - MostNamed} nội dung còn thiếu khác"));
            }
        }

        lacks.AddRange(facts.Returned.Select(subject => new ChaseLack(ChaseNeed.Returned, $"hoàn thiện, gửi lại hồ sơ bị trả lại của {subject}")));
        return lacks;
    }

    /// <summary>Late with the dossiers themselves, or with a returned one: what stands first on the screen.</summary>
    public static bool IsOverdue(IReadOnlyList<ChaseLack> lacks, DossierDeadline? deadline, DateTimeOffset now) =>
        deadline?.HasPassed(now) == true && lacks.Any(l => l.Need is ChaseNeed.Dossiers or ChaseNeed.Papers or ChaseNeed.Returned);

    private static string Lowered(string what) => what.Length > 1 && char.IsUpper(what[0]) && !char.IsUpper(what[1]) ? char.ToLowerInvariant(what[0]) + what[1..] : what;
}

public enum ChaseNeed
{
    Acknowledge,
    Plan,
    Dossiers,
    Papers,
    Returned,
}

/// <param name="Text">Begins with a verb in small letters, ends without a mark.</param>
public sealed record ChaseLack(ChaseNeed Need, string Text);

public sealed record ChaseFacts
{
    public required bool HasSeen { get; init; }
    public required bool AsksOwnPlan { get; init; }
    public required bool HasOwnPlan { get; init; }

    /// <summary>Null: the unit has begun nothing.</summary>
    public required BatchState? State { get; init; }

    /// <summary>Live dossiers of the unit.</summary>
    public required int Dossiers { get; init; }
    public IReadOnlyList<string> BatchMissing { get; init; } = [];
    public IReadOnlyList<DossierLack> DossierMissing { get; init; } = [];
    public IReadOnlyList<string> Returned { get; init; } = [];
}

public sealed record DossierLack(string Subject, string What);
