using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Records.Packs;

/// <summary>What goes into the pack of a movement or a session for this reader, and what is missing.</summary>
public sealed class PackQuery(ThiDuaDb db, MovementThreadQuery threads, IEnumerable<IPackSource> sources) : IQuery
{
    private const int LongestFolder = 60;

    /// <summary>Null when there is no such movement or session for the actor.</summary>
    public async Task<PackContents?> FindAsync(PackAbout about, Actor actor, CancellationToken ct)
    {
        if (await threads.FindAsync(about.MovementId, actor, ct) is not { } movement)
        {
            return null;
        }

        var session = about.SessionId is not { } sessionId ? null
            : await db.SessionsFor(actor, Permission.ReadSessions).AsNoTracking()
                .Where(s => s.Id == sessionId && s.MovementId == about.MovementId).Select(s => new { s.Title, s.HeldOn }).SingleOrDefaultAsync(ct);
        if (about.SessionId is not null && session is null)
        {
            return null;
        }

        var (papers, gaps) = (new List<PackPaper>(), new List<PackGap>());
        foreach (var source in sources)
        {
            var shelf = await source.ShelfAsync(about, actor, ct);
            papers.AddRange(shelf.Papers);
            gaps.AddRange(shelf.Gaps);
        }

        return new PackContents
        {
            About = about,
            Title = session?.Title ?? movement.Title,
            FileName = session is null ? $"{Cut($"Bo-van-ban-{FileNames.Plain(movement.Title)}", 100)}.zip"
                : string.Create(CultureInfo.InvariantCulture, $"Bo-van-ban-phien-hop-{session.HeldOn:yyyy-MM-dd}.zip"),
            Entries = Placed(papers),
            Gaps = [.. gaps.OrderBy(g => g.Step).ThenBy(g => g.What, StringComparer.Ordinal)],
        };
    }

    /// <summary>The movement of a session that the actor may read.</summary>
    public async Task<PackAbout?> OfSessionAsync(Guid sessionId, Actor actor, CancellationToken ct) =>
        await db.SessionsFor(actor, Permission.ReadSessions).AsNoTracking().Where(s => s.Id == sessionId)
            .Select(s => new PackAbout(s.MovementId, s.Id)).SingleOrDefaultAsync(ct);

    internal static IReadOnlyList<PackEntry> Placed(IEnumerable<PackPaper> papers)
    {
        // Names differ by more than case: the folders are opened on Windows.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. papers.Select(p => (Paper: p, Folder: string.Join('/', [p.Step.Folder(), .. p.Folders.Select(f => Cut(FileNames.Plain(f), LongestFolder))])))
                .OrderBy(p => p.Paper.Step).ThenBy(p => p.Folder, StringComparer.Ordinal).ThenBy(p => p.Paper.On ?? DateOnly.MaxValue).ThenBy(p => p.Paper.FileName, StringComparer.Ordinal)
                .Select(p => new PackEntry(p.Paper, Free(taken, p.Folder, p.Paper.FileName))),
        ];
    }

    private static string Free(HashSet<string> taken, string folder, string name)
    {
        var path = $"{folder}/{name}";
        for (var n = 2; !taken.Add(path); n++)
        {
            path = string.Create(CultureInfo.InvariantCulture, $"{folder}/{Path.GetFileNameWithoutExtension(name)}-{n}{Path.GetExtension(name)}");
        }

        return path;
    }

    private static string Cut(string name, int longest) => name.Length <= longest ? name : name[..longest].TrimEnd('-');
}

public sealed record PackContents
{
    public required PackAbout About { get; init; }
    public required string Title { get; init; }

    /// <summary>Name of the zip.</summary>
    public required string FileName { get; init; }

    /// <summary>In the order of the index.</summary>
    public required IReadOnlyList<PackEntry> Entries { get; init; }

    public required IReadOnlyList<PackGap> Gaps { get; init; }
}

/// <param name="Path">Inside the zip, with folders.</param>
public sealed record PackEntry(PackPaper Paper, string Path);
