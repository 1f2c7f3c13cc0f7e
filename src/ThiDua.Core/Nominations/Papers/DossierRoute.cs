namespace ThiDua.Core.Nominations.Papers;

/// <summary>Luật 06/2022/QH15: the full dossier of Điều 84, or the simple one of Điều 85.</summary>
public enum DossierRoute
{
    Normal,
    Simple,
}
