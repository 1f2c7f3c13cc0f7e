namespace ThiDua.Core.Nominations;

public enum ReportMode
{
    OnScreen,
    Uploaded,
}
