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
}
