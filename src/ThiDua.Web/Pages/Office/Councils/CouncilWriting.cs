using ThiDua.Core.Law;

namespace ThiDua.Web.Pages.Office.Councils;

/// <summary>The small line under a name: who it is and which unit proposes, without saying a unit's name twice.</summary>
internal static class CouncilWriting
{
    public static string Who(SubjectKind kind, string name, string title, string unit)
    {
        var who = kind != SubjectKind.Individual ? kind.Beginning() : title.Length > 0 ? title : "Cá nhân";
        return name == unit || title.Contains(unit, StringComparison.CurrentCultureIgnoreCase) ? who : $"{who}; {unit} đề nghị";
    }
}
