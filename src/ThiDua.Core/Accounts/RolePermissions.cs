using static ThiDua.Core.Accounts.Permission;

namespace ThiDua.Core.Accounts;

/// <summary>The reviewed table of who may do what; a snapshot test guards it against slips.</summary>
public static class RolePermissions
{
    private static readonly Permission[] Everyone = [UseOffice, ReadMovements];

    private static readonly Dictionary<Role, HashSet<Permission>> Table = new()
    {
        [Role.StandingOfficer] =
        [
            .. Everyone, ReadOrganization, ManageOrganization, InviteProposers, ManageMovements, ReportAssignments, ReadNominations, ProposeNominations,
            SubmitBatch, CheckNominations, ReadSessions, ManageSessions, SelectAwards, ReadDecisions, DraftDecisions, CheckDecisions, RecordIssue,
            ReadReports, CloseMovements, ReadHistory, ReadLaw, ManageLaw,
        ],
        [Role.UnitHead] = [.. Everyone, ReadOrganization, ReportAssignments, ReadNominations, ProposeNominations, SubmitBatch],
        [Role.Individual] = [.. Everyone, WriteOwnReport],
        [Role.CouncilMember] = [.. Everyone, ReadSessions, Vote],
        [Role.CouncilSecretary] = [.. Everyone, ReadOrganization, ReadNominations, ReadSessions, ManageSessions, SelectAwards, Vote, ReadDecisions, CheckDecisions, ReadHistory, ReadLaw],
        [Role.CouncilChair] = [.. Everyone, ReadOrganization, ReadNominations, ReadSessions, ManageSessions, SelectAwards, Vote, ReadDecisions, ReadReports, ReadHistory, ReadLaw],
        [Role.Director] = [.. Everyone, ReadOrganization, ReadNominations, ReadSessions, ReadDecisions, DecideAwards, ReadReports, ReadHistory, ReadLaw, ReleaseLaw],
        [Role.Accountant] = [.. Everyone, ReadDecisions, CheckDecisions, PayRewards, ReadReports, ReadLaw],
        [Role.Editor] = [.. Everyone, ReportAssignments],
        [Role.Administrator] = [.. Everyone, ReadOrganization, ManageOrganization, ManageAccounts, InviteProposers, ReadHistory, ReadLaw, ManageLaw, ReleaseLaw],
        [Role.OutsideProposer] = [.. Everyone, ReadNominations, ProposeNominations, SubmitBatch],
        [Role.RecordsClerk] = [.. Everyone, ReadDecisions, RecordIssue],
    };

    public static bool Has(Role role, Permission permission) => Table[role].Contains(permission);

    public static IEnumerable<Permission> Of(Role role) => Table[role].Order();
}
