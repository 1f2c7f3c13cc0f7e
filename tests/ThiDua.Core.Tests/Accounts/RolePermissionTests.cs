using ThiDua.Core.Accounts;

namespace ThiDua.Core.Tests.Accounts;

/// <summary>Who may do what, written out a second time: a slip in the table does not pass unseen.</summary>
public sealed class RolePermissionTests
{
    private const string Reviewed = """
        StandingOfficer: UseOffice, ReadOrganization, ManageOrganization, InviteProposers, ReadMovements, ManageMovements, ReportAssignments, ReadNominations, ProposeNominations, SubmitBatch, CheckNominations, ReadSessions, ManageSessions, SelectAwards, ReadDecisions, DraftDecisions, CheckDecisions, RecordIssue, ReadReports, CloseMovements, ReadHistory, ReadLaw, ManageLaw
        UnitHead: UseOffice, ReadOrganization, ReadMovements, ReportAssignments, ReadNominations, ProposeNominations, SubmitBatch
        Individual: UseOffice, ReadMovements, WriteOwnReport
        CouncilMember: UseOffice, ReadMovements, ReadSessions, Vote
        CouncilSecretary: UseOffice, ReadOrganization, ReadMovements, ReadNominations, ReadSessions, ManageSessions, Vote, SelectAwards, ReadDecisions, CheckDecisions, ReadHistory, ReadLaw
        CouncilChair: UseOffice, ReadOrganization, ReadMovements, ReadNominations, ReadSessions, ManageSessions, Vote, SelectAwards, ReadDecisions, ReadReports, ReadHistory, ReadLaw
        Director: UseOffice, ReadOrganization, ReadMovements, ReadNominations, ReadSessions, ReadDecisions, DecideAwards, ReadReports, ReadHistory, ReadLaw, ReleaseLaw
        Accountant: UseOffice, ReadMovements, ReadDecisions, CheckDecisions, PayRewards, ReadReports, ReadLaw
        Editor: UseOffice, ReadMovements, ReportAssignments
        Administrator: UseOffice, ReadOrganization, ManageOrganization, ManageAccounts, InviteProposers, ReadMovements, ReadHistory, ReadLaw, ManageLaw, ReleaseLaw
        OutsideProposer: UseOffice, ReadMovements, ReadNominations, ProposeNominations, SubmitBatch
        RecordsClerk: UseOffice, ReadMovements, ReadDecisions, RecordIssue
        """;

    [Fact]
    public void Every_role_may_do_exactly_what_was_reviewed()
    {
        var table = Enum.GetValues<Role>().Select(role => $"{role}: {string.Join(", ", RolePermissions.Of(role))}");
        string.Join('\n', table).ShouldBe(Reviewed.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Deciding_drafting_paying_and_giving_accounts_never_meet_in_one_role()
    {
        Permission[] apart = [Permission.DecideAwards, Permission.DraftDecisions, Permission.PayRewards, Permission.ManageAccounts];
        Enum.GetValues<Role>().ShouldAllBe(role => apart.Count(p => RolePermissions.Has(role, p)) <= 1);
    }

    [Fact]
    public void Every_role_and_every_permission_is_in_use()
    {
        Enum.GetValues<Role>().ShouldAllBe(role => role.Label().Length > 0 && RolePermissions.Has(role, Permission.UseOffice));
        Enum.GetValues<Permission>().ShouldAllBe(p => Enum.GetValues<Role>().Any(role => RolePermissions.Has(role, p)));
    }
}
