using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Audit;

/// <summary>Opens operations. Every write of a recorded row happens inside one.</summary>
public sealed class Ledger(ThiDuaDb db, TimeProvider clock, OperationContext context, IEnumerable<ConstraintSentence> sentences)
{
    /// <param name="kind">Stable code of the operation, e.g. "movements.extend_deadline".</param>
    /// <param name="title">What history screens say, in Vietnamese, e.g. "Gia hạn nộp hồ sơ".</param>
    internal async Task<Work> BeginAsync(string kind, string title, Actor actor, CancellationToken ct, string? reason = null)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        var process = new LedgerProcess
        {
            Id = Guid.CreateVersion7(),
            Kind = kind,
            Title = title,
            ActorAccountId = actor.AccountId,
            ActorName = actor.Name,
            OnBehalfOf = context.OnBehalf?.OnBehalfOf,
            At = clock.GetUtcNow(),
            Reason = reason,
            EvidenceFileId = context.OnBehalf?.FileId,
            EvidenceSignedOn = context.OnBehalf?.SignedOn,
            RequestKey = context.TakeRequestKey(),
        };
        db.Add(process);
        return db.Work = new Work(db, transaction, process, sentences);
    }
}

/// <summary>What the caller knows of the request beyond the operation's own fields. One per scope.</summary>
public sealed class OperationContext
{
    /// <summary>The form's one-time key: the same form posted twice counts once.</summary>
    public Guid? RequestKey { get; set; }

    /// <summary>The signed paper that the request types in for somebody else; set by TakeSignedPaper.</summary>
    public SignedPaper? OnBehalf { get; internal set; }

    // Only the first operation of a request carries the key; a second one in the same request would meet its own.
    internal Guid? TakeRequestKey()
    {
        var key = RequestKey;
        RequestKey = null;
        return key;
    }
}
