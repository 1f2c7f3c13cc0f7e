using ThiDua.Core.Accounts;
using ThiDua.Core.Audit.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;

namespace ThiDua.Core.Audit;

/// <summary>
/// Takes the signed paper that the next operation of the request types in: its history line names the signer and links the scan.
/// Run it before that operation; who may enter what for whom is that operation's question.
/// </summary>
public sealed class TakeSignedPaper(KeepFile keep, OperationContext context, TimeProvider clock) : IOperation
{
    private static readonly FileKind[] Scans = [FileKind.Pdf, FileKind.Jpeg, FileKind.Png];

    public async Task<Result<SignedPaper>> ExecuteAsync(TakeSignedPaperRequest request, Actor actor, CancellationToken ct)
    {
        var typed = new Typed();
        var signer = typed.Text(request.OnBehalfOf, nameof(request.OnBehalfOf), "tên người hoặc đơn vị đã ký", 200);
        typed.Refuse(SignedPaperRules.SignedOn(request.SignedOn, nameof(request.SignedOn), clock.Today()));
        typed.Refuse(SignedPaperRules.Scan(request.KeptFileId is not null || request.File is not null, nameof(request.File)));
        var fileId = request.KeptFileId;
        if (request.File is { } file)
        {
            var kept = await keep.ExecuteAsync(file with { Field = nameof(request.File), Allowed = Scans }, actor, ct);
            if (!kept.Succeeded)
            {
                return typed.Refusals.Concat(kept.Refusals).ToList();
            }

            fileId = kept.Value.Id;
            request.WhenKept?.Invoke(kept.Value);
        }

        return typed.IsGood ? context.OnBehalf = new SignedPaper(signer, request.SignedOn!.Value, fileId!.Value) : typed.Refusals;
    }
}

public sealed record TakeSignedPaperRequest
{
    public string? OnBehalfOf { get; init; }
    public DateOnly? SignedOn { get; init; }
    public IncomingFile? File { get; init; }

    /// <summary>A scan taken by an earlier try of the same form; the caller vouches that it is the actor's own.</summary>
    public Guid? KeptFileId { get; init; }

    /// <summary>Told of the stored scan even when something else of the form is refused, so that it is not asked for again.</summary>
    public Action<KeptFile>? WhenKept { get; init; }
}
