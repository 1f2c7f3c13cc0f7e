namespace ThiDua.Core.Nominations.Holds;

/// <summary>What is open against the subject of a dossier.</summary>
public enum HoldKind
{
    Complaint,
    Inspection,
    Investigation,
    Press,
    Discipline,
}
