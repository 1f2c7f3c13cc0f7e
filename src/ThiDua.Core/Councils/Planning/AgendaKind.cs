namespace ThiDua.Core.Councils.Planning;

public enum AgendaKind
{
    Report,
    Award,
    Other,
}
