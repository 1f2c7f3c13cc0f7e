using ThiDua.Core.Accounts;

namespace ThiDua.Core.Nominations;

/// <summary>Who may do what with a dossier: by the proposing unit's path, or because it is one's own.</summary>
internal static class NominationAccess
{
    public static bool IsOwn(Actor actor, Guid? personId) =>
        personId is not null && personId == actor.PersonId && actor.Can(Permission.WriteOwnReport);

    public static bool MayPropose(Actor actor, string unitPath) => actor.Can(Permission.ProposeNominations, unitPath);

    public static bool MayCheck(Actor actor, string unitPath) => actor.Can(Permission.CheckNominations, unitPath);

    /// <summary>Write the report, attach papers, tick criteria, type results.</summary>
    public static bool MayFill(Actor actor, string unitPath, Guid? personId) => MayPropose(actor, unitPath) || IsOwn(actor, personId);

    public static bool MayRead(Actor actor, string unitPath, Guid? personId) =>
        actor.Can(Permission.ReadNominations, unitPath) || MayFill(actor, unitPath, personId);
}
