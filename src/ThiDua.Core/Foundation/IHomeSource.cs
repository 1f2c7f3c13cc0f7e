using ThiDua.Core.Accounts;

namespace ThiDua.Core.Foundation;

/// <summary>A module's lines on the home page "Việc của tôi". Every module has one; found by type.</summary>
public interface IHomeSource : IQuery
{
    Task<IReadOnlyList<HomeItem>> ItemsAsync(Actor actor, CancellationToken ct);
}

public enum HomeSection
{
    ToDo,
    Waiting,
    Done,
}

/// <param name="What">What is to be done, e.g. "Gửi hồ sơ đề nghị khen thưởng".</param>
/// <param name="Whose">Which case, e.g. the movement's or the unit's name.</param>
/// <param name="EndsAt">The instant it is late after; null when nothing presses.</param>
/// <param name="Wording">The deadline in words, e.g. "trước ngày 18/6/2026".</param>
/// <param name="Url">Where the one button leads.</param>
/// <param name="Action">The verb on the button, e.g. "Lập hồ sơ".</param>
public sealed record HomeItem(HomeSection Section, string What, string Whose, DateTimeOffset? EndsAt, string? Wording, string Url, string Action);

/// <summary>A module's answers to the search box, already limited to what the actor may see; found by type.</summary>
public interface ISearchSource : IQuery
{
    Task<IReadOnlyList<SearchHit>> SearchAsync(Actor actor, string pattern, int most, CancellationToken ct);
}

/// <param name="Kind">"Nhân sự", "Đơn vị", "Hồ sơ", "Văn bản", "Phong trào".</param>
public sealed record SearchHit(string Kind, string Title, string Detail, string Url);

/// <summary>A module's word on whether an actor may read a stored file that its rows point to; found by type. Nobody says yes = no.</summary>
public interface IFileGate : IQuery
{
    Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct);
}
