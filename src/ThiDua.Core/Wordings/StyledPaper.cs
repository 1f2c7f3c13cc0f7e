using ThiDua.Papers.Writing;

namespace ThiDua.Core.Wordings;

/// <summary>A paper that is ready to become a file of any kind.</summary>
/// <param name="Style">How the agency writes it.</param>
/// <param name="Paper">The paper.</param>
/// <param name="Stem">Name of its files, without extension.</param>
public sealed record StyledPaper(HouseStyle Style, Paper Paper, string Stem)
{
    public byte[] Docx() => Style.Docx(Paper);
}
