namespace ThiDua.Core.Councils.Rules;

/// <summary>Nobody judges their own case: who may neither read nor vote on which dossier.</summary>
public static class Recusals
{
    /// <returns>The reason in words, or null when the member may take part.</returns>
    public static string? ReasonFor(MemberTies member, DossierSubject dossier) =>
        dossier.PersonId == member.PersonId ? "Là cá nhân được đề nghị khen thưởng"
        : dossier.UnitId is { } unit && member.LedUnits.Contains(unit) ? "Là người đứng đầu hoặc lãnh đạo đơn vị được đề nghị"
        : dossier.GroupId is { } group && member.Groups.Contains(group) ? "Là thành viên của tập thể được đề nghị"
        : null;
}

/// <param name="LedUnits">Units that the member heads or helps to lead on the day.</param>
/// <param name="Groups">Named groups that the member sits in.</param>
public sealed record MemberTies(Guid PersonId, IReadOnlySet<Guid> LedUnits, IReadOnlySet<Guid> Groups);

/// <summary>Exactly one of the three is set: whom the dossier is about.</summary>
public sealed record DossierSubject(Guid NominationId, Guid? PersonId, Guid? UnitId, Guid? GroupId);
