using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Organizations.Staff;

/// <summary>Takes the uploaded list, if it can be read at all, so that it can be checked and then imported without a second upload.</summary>
public sealed class ReceiveStaffFile(KeepFile keep) : IOperation
{
    public async Task<Result<StaffFileReceived>> ExecuteAsync(IncomingFile file, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ManageOrganization))
        {
            return new NotAllowed();
        }

        await using (var content = file.Open())
        {
            // Read before keeping: a program, a bomb or an endless sheet is refused without a trace of it.
            var refusal = await SheetReader.ReadAsync(content, StaffPlan.Limits, static _ => { }, ct);
            if (refusal is not null)
            {
                return new StaffFileRefused(refusal.Sentence, file.Field);
            }
        }

        var kept = await keep.ExecuteAsync(file with { Allowed = [Records.FileKind.Xlsx] }, actor, ct);
        return kept.Succeeded ? new StaffFileReceived(kept.Value.Id) : kept.Refusals.ToList();
    }
}

public sealed record StaffFileReceived(Guid FileId);
