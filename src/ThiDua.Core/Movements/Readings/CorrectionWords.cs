namespace ThiDua.Core.Movements.Readings;

/// <summary>Vietnamese names of the facts that are read.</summary>
public static class CorrectionWords
{
    private static readonly Dictionary<string, string> Lists = new()
    {
        ["legalBases"] = "Căn cứ", ["criteria"] = "Tiêu chí", ["awardOffers"] = "Hình thức khen thưởng", ["papers"] = "Giấy tờ của hồ sơ",
        ["deadlines"] = "Thời hạn", ["targets"] = "Chỉ tiêu", ["assignments"] = "Phân công", ["recipients"] = "Nơi nhận",
    };

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["title"] = "Trích yếu", ["name"] = "Tên", ["planNumber"] = "Số", ["planSymbol"] = "Ký hiệu", ["planDate"] = "Ngày kế hoạch", ["parentPlan"] = "Kế hoạch cấp trên",
        ["periodText"] = "Thời gian", ["periodStart"] = "Từ ngày", ["periodEnd"] = "Đến hết ngày", ["startsAtLaunch"] = "Tính từ ngày phát động", ["theme"] = "Chủ đề", ["slogan"] = "Khẩu hiệu",
        ["sloganDisplay"] = "Treo khẩu hiệu", ["scope"] = "Phạm vi", ["audience"] = "Đối tượng", ["collectiveLogic"] = "Cách xét tập thể", ["individualLogic"] = "Cách xét cá nhân",
        ["signerPrefix"] = "Quyền hạn ký", ["signerPosition"] = "Chức vụ người ký", ["signerName"] = "Người ký", ["text"] = "nội dung", ["subject"] = "đối tượng áp dụng", ["awardCode"] = "hình thức",
        ["authority"] = "thẩm quyền", ["maxCollectives"] = "số tập thể nhiều nhất", ["maxIndividuals"] = "số cá nhân nhiều nhất", ["maxTotal"] = "tổng số nhiều nhất", ["either"] = "tập thể hoặc cá nhân",
        ["collectivePercent"] = "tỷ lệ tập thể", ["individualPercent"] = "tỷ lệ cá nhân", ["rateBase"] = "cách tính tỷ lệ", ["participatingCollectives"] = "số tập thể tham gia", ["participatingIndividuals"] = "số cá nhân tham gia",
        ["participationSource"] = "nguồn số tham gia", ["perUnitCollectives"] = "số tập thể mỗi đơn vị", ["perUnitIndividuals"] = "số cá nhân mỗi đơn vị", ["perUnitKinds"] = "loại đơn vị tính",
        ["kind"] = "loại", ["level"] = "nộp cho", ["unitKinds"] = "đơn vị phải nộp", ["formText"] = "mẫu", ["mandatory"] = "bắt buộc", ["what"] = "việc", ["who"] = "ai", ["wording"] = "lời văn", ["semantic"] = "nghĩa của thời hạn",
        ["day"] = "ngày", ["silenceMeansNone"] = "quá hạn coi như không có", ["value"] = "mức", ["unitOfMeasure"] = "đơn vị tính", ["task"] = "nhiệm vụ", ["assignee"] = "người được giao", ["dueText"] = "thời hạn việc", ["dueOn"] = "ngày phải xong", ["purpose"] = "mục đích",
    };

    /// <summary>"awardOffers.maxTotal": "Hình thức khen thưởng: tổng số nhiều nhất"; "criteria": a row missed or taken out.</summary>
    public static string Of(string fact) => fact.Split('.') switch
    {
        [var list, var field] => $"{Lists.GetValueOrDefault(list, list)}: {Fields.GetValueOrDefault(field, field).ToLowerInvariant()}",
        [var one] when Lists.TryGetValue(one, out var whole) => $"{whole}: cả mục",
        _ => Fields.GetValueOrDefault(fact, fact),
    };
}
