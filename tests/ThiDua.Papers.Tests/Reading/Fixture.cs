using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Invented plans, one per trap, from the folder Fixtures.</summary>
internal static class Fixture
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Reading", "Fixtures");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.txt").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal);

    public static PlanText Text(string name) => PlanText.Of(File.ReadAllText(Path.Combine(Folder, name + ".txt")));

    public static PlanFacts Read(string name) => PlanReader.Read(Text(name));

    /// <summary>"before 2025-06-15", in reading order.</summary>
    public static IEnumerable<string> Deadlines(PlanFacts facts) => facts.Deadlines.Select(static d => $"{d.Semantic} {d.Date ?? d.MonthDay ?? "-"}");

    /// <summary>"Giấy khen | Giám đốc Sở | 5 | 10 | - |", ceilings as collectives, individuals, total.</summary>
    public static IEnumerable<string> Awards(PlanFacts facts) => facts.AwardForms.Select(static a =>
        $"{a.Form} | {a.Authority ?? "-"} | {Show(a.MaxCollectives)} {Show(a.MaxIndividuals)} {Show(a.MaxTotal)}{(a.Either ? " either" : "")}{(a.Unlimited == true ? " unlimited" : "")}");

    public static IEnumerable<string> TopSections(PlanFacts facts) => facts.Sections.Where(static s => s.Level <= 2).Select(static s => $"{s.Level} {s.Label} {s.Title}");

    public static IEnumerable<string> Recipients(PlanFacts facts) => facts.Recipients.Select(static r => $"{r.Name} <- {r.Purpose ?? "-"}");

    public static IEnumerable<string> Assignments(PlanFacts facts) => facts.Assignments.Select(static a => $"{a.Unit ?? "-"}: {a.Task}");

    private static string Show(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-";
}
