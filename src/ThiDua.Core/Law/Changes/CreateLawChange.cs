using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law.Changes;

/// <summary>Opens a change of law to be drafted.</summary>
public sealed class CreateLawChange(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<LawChangeCreated>> ExecuteAsync(LawChangeFields fields, Actor actor, CancellationToken ct)
    {
        if (await LawAccess.RefusalAsync(db, Permission.ManageLaw, actor, ct) is { } refused)
        {
            return refused;
        }

        var typed = new Typed();
        var (title, basis) = fields.Clean(typed);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("law.create_change", "Lập đợt sửa quy định", actor, ct);
        var set = new LawChangeSet
        {
            Id = Guid.CreateVersion7(),
            Title = title,
            Basis = basis,
            State = LawChangeState.Drafting,
            CreatedAt = work.At,
            CreatedBy = actor.Name,
        };
        db.LawChangeSets.Add(set);
        work.About("change_set", set.Id);
        return await work.CommitAsync(new LawChangeCreated(set.Id), ct);
    }
}

/// <param name="Title">What the change is about.</param>
/// <param name="Basis">The text that it follows.</param>
public sealed record LawChangeFields(string? Title, string? Basis)
{
    internal (string Title, string Basis) Clean(Typed typed) =>
        (typed.Text(Title, nameof(Title), "tên đợt sửa", 200), typed.Text(Basis, nameof(Basis), "căn cứ của đợt sửa", 500));
}

public sealed record LawChangeCreated(Guid Id);
