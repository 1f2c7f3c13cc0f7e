namespace ThiDua.Core.Organizations;

public enum StaffKind
{
    CivilServant,
    PublicEmployee,
    ContractWorker,
    Other,
}
