namespace ThiDua.Core.Accounts;

public enum Role
{
    StandingOfficer,
    UnitHead,
    Individual,
    CouncilMember,
    CouncilSecretary,
    CouncilChair,
    Director,
    Accountant,
    Editor,
    Administrator,

    /// <summary>Proposes for an agency, enterprise or school outside the agency's own tree, or as a citizen.</summary>
    OutsideProposer,

    /// <summary>Văn thư: gives papers their number and date.</summary>
    RecordsClerk,
}
