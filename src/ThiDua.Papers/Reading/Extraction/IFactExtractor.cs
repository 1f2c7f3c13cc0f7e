using ThiDua.Papers.Reading.Outlining;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Reads one kind of fact off the outline. An extractor that finds nothing writes nothing.</summary>
internal interface IFactExtractor
{
    void Extract(PlanOutline plan, FactSheet sheet);
}
