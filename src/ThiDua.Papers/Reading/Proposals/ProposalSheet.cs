using ThiDua.Papers.Reading.Cleaning;

namespace ThiDua.Papers.Reading.Proposals;

/// <summary>Where the reader writes down what it found.</summary>
internal sealed class ProposalSheet
{
    private readonly List<ProposalDoubt> doubts = [];

    public List<ProposalRow> Rows { get; } = [];

    public IReadOnlyList<ProposalDoubt> Doubts => doubts;

    public void Doubt(int? row, string? field, string why) => doubts.Add(new ProposalDoubt(row, field, why));

    /// <summary>The award that the text asks for all, where neither the row nor its group says one.</summary>
    public void FillAwards(string? award)
    {
        for (var i = 0; i < Rows.Count; i++)
        {
            if (Rows[i].Award is null && award is not null)
            {
                Rows[i] = Rows[i] with { Award = award, Places = new Dictionary<string, string>(Rows[i].Places) { ["award"] = "Lời văn của tờ trình" } };
            }
        }
    }

    /// <summary>The same name twice is one person written twice, or two people: the file cannot say which.</summary>
    public void DoubtRepeats()
    {
        foreach (var same in Rows.Where(static r => r.Name is not null).GroupBy(static r => Folding.Fold(r.Name!)).Where(static g => g.Count() > 1))
        {
            foreach (var row in same.Skip(1))
            {
                Doubt(row.Ordinal, "name", $"Trùng tên với {Lowered(same.First().Place)}. Nếu là một người thì bỏ một dòng; nếu là hai người thì ghi thêm ngày sinh.");
            }
        }
    }

    /// <summary>What the text counts against what the lists hold.</summary>
    public void DoubtCounts(int? collectives, int? individuals)
    {
        Compare(collectives, ProposedKind.Collective, "tập thể");
        Compare(individuals, ProposedKind.Individual, "cá nhân");
    }

    private void Compare(int? said, ProposedKind kind, string word)
    {
        var read = Rows.Count(r => r.Kind == kind);
        if (said is { } number && Rows.TrueForAll(static r => r.Kind is not null) && read != number)
        {
            Doubt(null, null, $"Lời văn ghi {number} {word}, danh sách có {read}. Đối chiếu với bản giấy.");
        }
    }

    private static string Lowered(string place) => char.ToLowerInvariant(place[0]) + place[1..];
}
