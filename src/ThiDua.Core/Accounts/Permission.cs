namespace ThiDua.Core.Accounts;

/// <summary>What a page or operation asks for. Which roles have it is RolePermissions; for which units, the role grant.</summary>
public enum Permission
{
    /// <summary>Own home page, own password, own person page.</summary>
    UseOffice,
    ReadOrganization,
    ManageOrganization,
    ManageAccounts,

    /// <summary>Let the contact of an outside body, or a citizen who asked, sign in to propose.</summary>
    InviteProposers,
    ReadMovements,
    ManageMovements,

    /// <summary>Tick an assignment of one's unit as done.</summary>
    ReportAssignments,
    ReadNominations,
    ProposeNominations,

    /// <summary>Write the achievement report of one's own dossier.</summary>
    WriteOwnReport,
    SubmitBatch,
    CheckNominations,
    ReadSessions,
    ManageSessions,
    Vote,
    SelectAwards,
    ReadDecisions,
    DraftDecisions,

    /// <summary>Check a draft that somebody else drew up: legal bases, list, money.</summary>
    CheckDecisions,
    DecideAwards,
    RecordIssue,
    PayRewards,
    ReadReports,
    CloseMovements,
    ReadHistory,

    /// <summary>See the rows of law and what is proposed to change in them.</summary>
    ReadLaw,

    /// <summary>Draft and propose changes of law.</summary>
    ManageLaw,

    /// <summary>Release a change of law that somebody else proposed.</summary>
    ReleaseLaw,
}
