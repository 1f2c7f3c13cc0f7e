namespace ThiDua.Core.Organizations;

public enum CouncilRole
{
    Chair,
    ViceChair,
    Secretary,
    Member,
}
