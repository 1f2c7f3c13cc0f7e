namespace ThiDua.Papers.Reading.Terms;

/// <summary>What a heading announces. The words are data; extractors ask by topic.</summary>
internal enum Topic
{
    Purpose,
    Content,
    Scope,
    Audience,
    Time,
    Criteria,
    Awards,
    Dossier,
    Organization,
    Funding,
    Participants,
    Size,
    Programme,
    Targets,
    Slogan,
    Theme,
    Place,
}

/// <summary>Words of headings, folded.</summary>
internal static class HeadingTerms
{
    private static readonly Dictionary<Topic, string[]> Words = new()
    {
        [Topic.Purpose] = ["muc dich", "yeu cau", "y nghia"],
        [Topic.Content] = ["noi dung", "nhiem vu", "giai phap"],
        [Topic.Scope] = ["pham vi"],
        [Topic.Audience] = ["doi tuong"],
        [Topic.Time] = ["thoi gian", "thoi diem", "thoi han", "tien do", "lo trinh", "lich thuc hien", "lich trinh", "lich to chuc"],
        [Topic.Criteria] = ["tieu chi", "tieu chuan", "dieu kien"],
        [Topic.Awards] = ["khen thuong", "giai thuong", "co cau giai", "hinh thuc", "so luong khen", "so luong va hinh thuc", "so luong hinh thuc"],
        [Topic.Dossier] = ["ho so", "thanh phan ho so"],
        [Topic.Organization] = ["to chuc thuc hien", "phan cong", "trach nhiem", "to chuc trien khai"],
        [Topic.Funding] = ["kinh phi"],
        [Topic.Participants] = ["thanh phan tham du", "thanh phan du", "dai bieu tham du", "thanh phan", "khach moi"],
        [Topic.Size] = ["so luong", "quy mo"],
        [Topic.Programme] = ["chuong trinh hoi nghi", "chuong trinh dai hoi", "chuong trinh le", "noi dung chuong trinh", "noi dung hoi nghi", "chuong trinh"],
        [Topic.Targets] = ["chi tieu", "muc tieu"],
        [Topic.Slogan] = ["khau hieu"],
        [Topic.Theme] = ["chu de"],
        [Topic.Place] = ["dia diem"],
    };

    /// <summary>Prefixes that stand before the word that matters.</summary>
    private static readonly string[] Openings = ["ve ", "cong tac ", "thuc hien ", "cac ", "quy dinh ve ", "mot so "];

    /// <summary>True when the title announces the topic at its head.</summary>
    public static bool Opens(string foldedTitle, Topic topic) => Words[topic].Any(w => Bare(foldedTitle).StartsWith(w, StringComparison.Ordinal));

    /// <summary>True when any known word heads the title.</summary>
    public static bool Opens(string foldedTitle) => Words.Keys.Any(t => Opens(foldedTitle, t)) || foldedTitle.StartsWith("doi voi", StringComparison.Ordinal);

    /// <summary>True when the topic's word stands anywhere in the title.</summary>
    public static bool Mentions(string foldedTitle, Topic topic) => Words[topic].Any(w => foldedTitle.Contains(w, StringComparison.Ordinal));

    /// <summary>True when the title is one known word and at most two more.</summary>
    public static bool IsWhole(string folded) =>
        Words.Values.SelectMany(static w => w).Any(w => folded.StartsWith(w, StringComparison.Ordinal) && folded[w.Length..].Count(static c => c == ' ') <= 2);

    private static string Bare(string folded)
    {
        var opening = Openings.FirstOrDefault(o => folded.StartsWith(o, StringComparison.Ordinal));
        return opening is null ? folded : folded[opening.Length..];
    }
}
