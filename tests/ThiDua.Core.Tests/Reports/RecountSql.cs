using System.Globalization;

namespace ThiDua.Core.Tests.Reports;

/// <summary>Every figure of the closing report once more, in SQL that shares nothing with the report.</summary>
internal static class RecountSql
{
    private const string InvitedWithBatch =
        "select count(*) from movements.invited_unit i left join nominations.batch b on b.movement_id = i.movement_id and b.unit_id = i.unit_id where i.movement_id = $1";

    private const string Dossiers = "select count(*) from nominations.nomination where movement_id = $1 and state <> 'draft'";

    private const string Lines =
        " from decisions.decision_item i join decisions.decision d on d.id = i.decision_id join nominations.nomination n on n.id = i.nomination_id "
        + "left join organizations.person p on p.id = n.person_id where d.movement_id = $1 and d.state in ('issued', 'answered')";

    private static readonly Dictionary<string, string> Fixed = new()
    {
        ["don-vi-duoc-moi"] = InvitedWithBatch,
        ["don-vi-tham-gia"] = InvitedWithBatch + " and b.state = 'submitted'",
        ["don-vi-bao-khong"] = InvitedWithBatch + " and b.state = 'no_dossier' and not b.closed_by_system",
        ["don-vi-im-lang"] = InvitedWithBatch + " and b.state = 'no_dossier' and b.closed_by_system",
        ["don-vi-chua-gui"] = InvitedWithBatch + " and coalesce(b.state, 'draft') = 'draft'",
        ["don-vi-ngoai"] = InvitedWithBatch + " and exists (select 1 from organizations.unit u where u.id = i.unit_id and u.is_outside)",
        ["ho-so"] = Dossiers,
        ["ho-so-ho-gia-dinh"] = Dossiers + " and subject_kind = 'household'",
        ["ho-so-tap-the"] = Dossiers + " and subject_kind = 'collective'",
        ["ho-so-ca-nhan"] = Dossiers + " and subject_kind = 'individual'",
        ["cho-cap-tren"] = "select count(*)" + Lines + " and d.state = 'issued' and i.outcome = 'proposed'",
        ["cap-tren-khong-tang"] = "select count(*)" + Lines + " and i.outcome = 'refused'",
        ["gach-ten"] = "select count(*)" + Lines + " and i.outcome = 'struck'",
        ["tien-quy-dinh"] = "select coalesce(sum(legal_amount), 0)" + Lines + " and i.outcome = 'granted'",
        ["tien-da-chi"] = "select coalesce(sum(coalesce(paid_amount, legal_amount)), 0)" + Lines + " and i.outcome = 'granted' and paid_on is not null",
        ["tien-chua-chi"] = "select coalesce(sum(coalesce(paid_amount, legal_amount)), 0)" + Lines + " and i.outcome = 'granted' and paid_on is null",
    };

    private static readonly Dictionary<string, string> Columns = new()
    {
        ["tong"] = "",
        ["tap-the"] = " and i.subject_kind = 'collective'",
        ["ca-nhan"] = " and i.subject_kind = 'individual'",
        ["ho-gia-dinh"] = " and i.subject_kind = 'household'",
        ["lanh-dao"] = " and i.subject_kind = 'individual' and i.is_leader",
        ["truc-tiep"] = " and i.subject_kind = 'individual' and not i.is_leader",
        ["nu"] = " and p.sex = 'female'",
    };

    public static string Of(string key)
    {
        if (Fixed.TryGetValue(key, out var sql))
        {
            return sql;
        }

        if (key.StartsWith("ho-so-", StringComparison.Ordinal))
        {
            return Dossiers + $" and state = '{key["ho-so-".Length..].Replace('-', '_')}'";
        }

        if (key.StartsWith("de-nghi-", StringComparison.Ordinal))
        {
            return $"select count(*) from nominations.nomination where movement_id = $1 and state not in ('draft', 'withdrawn') and award_offer_id = {Offer(key["de-nghi-".Length..])}";
        }

        var rest = key["khen-".Length..];
        var one = char.IsAsciiDigit(rest[0]) ? $" and d.award_offer_id = {Offer(rest[..1])}" : "";
        return "select count(*)" + Lines + " and i.outcome = 'granted'" + one + Columns[one.Length > 0 ? rest[2..] : rest];
    }

    private static string Offer(string ordinal) =>
        $"(select id from movements.award_offer where movement_id = $1 order by ordinal, id offset {int.Parse(ordinal, CultureInfo.InvariantCulture) - 1} limit 1)";
}
