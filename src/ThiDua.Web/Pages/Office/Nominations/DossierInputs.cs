using System.Globalization;
using ThiDua.Core.Nominations;

namespace ThiDua.Web.Pages.Office.Nominations;

// What is typed into a dossier. "Shown" is a fingerprint of what the page showed: an untouched part is not saved over what others wrote.
public sealed partial class DossierModel
{
    public sealed class EditInput
    {
        public Guid? AwardOfferId { get; set; }
        public string? Achievement { get; set; }
    }

    public sealed class SectionInput
    {
        public string Code { get; set; } = "";
        public string? Body { get; set; }
        public int Revision { get; set; }
        public string? Shown { get; set; }
    }

    public sealed class TickInput
    {
        public Guid CriterionId { get; set; }
        public bool Met { get; set; }
        public string? Evidence { get; set; }
        public Guid? PaperId { get; set; }
        public uint Version { get; set; }
        public string? Shown { get; set; }

        public static string Mark(bool met, string? evidence, Guid? paperId) => Fingerprint($"{met}|{evidence}|{paperId}");

        internal CriterionTick AsTick() =>
            new() { CriterionId = CriterionId, Met = Met, Evidence = Evidence, PaperId = PaperId, Version = Version, IsUntouched = Shown == Mark(Met, Evidence, PaperId) };
    }

    public sealed class ResultInput
    {
        public Guid TargetId { get; set; }
        public decimal? Value { get; set; }
        public DateOnly? AsOf { get; set; }
        public bool IsEstimated { get; set; }
        public string? Note { get; set; }
        public uint Version { get; set; }
        public string? Shown { get; set; }

        public static string Mark(decimal? value, DateOnly? asOf, bool isEstimated, string? note) =>
            Fingerprint(string.Create(CultureInfo.InvariantCulture, $"{value:0.###}|{asOf:O}|{isEstimated}|{note}"));

        internal TypedResult AsResult() => new()
        {
            TargetId = TargetId, Value = Value, AsOf = AsOf, IsEstimated = IsEstimated, Note = Note, Version = Version,
            IsUntouched = Shown == Mark(Value, AsOf, IsEstimated, Note),
        };
    }
}
