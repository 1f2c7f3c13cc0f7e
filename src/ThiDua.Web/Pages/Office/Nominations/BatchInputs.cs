using ThiDua.Core.Law;
using ThiDua.Core.Organizations.Outside;

namespace ThiDua.Web.Pages.Office.Nominations;

// What is typed on a unit's page.
public sealed partial class BatchModel
{
    public sealed class OutsiderInput
    {
        public SubjectKind? Kind { get; set; }
        public string? Name { get; set; }
        public string? Title { get; set; }
        public DateOnly? BirthDate { get; set; }
        public string? Address { get; set; }
        public string? ConfirmingBody { get; set; }
        public string? Field { get; set; }

        internal AddOutsideSubjectRequest For(Guid unit) => new()
        {
            UnitId = unit, Kind = Kind, Name = Name, Title = Title, BirthDate = BirthDate, Address = Address, ConfirmingBody = ConfirmingBody, Field = Field,
        };
    }

    public sealed class ProposeInput
    {
        /// <summary>"Person:id", "Unit:id" or "Group:id".</summary>
        public string? Subject { get; set; }
        public Guid? AwardOfferId { get; set; }
        public string? Achievement { get; set; }
    }
}
