namespace ThiDua.Papers.Writing.Certificates;

/// <summary>The fields of each certificate of one issue with their lines. What all share is set once.</summary>
internal sealed class CertificateSettings(CertificateIssue issue)
{
    private readonly Dictionary<CertificateText, FieldSetting> shared = [];

    /// <summary>Fields that say something, in reading order.</summary>
    public IEnumerable<FieldSetting> Of(Certificate certificate)
    {
        foreach (var field in issue.Design.Fields)
        {
            if (!CertificateTexts.IsOwn(field.Text) && shared.TryGetValue(field.Text, out var known))
            {
                yield return known;
            }
            else if (CertificateTexts.Of(field, issue, certificate) is { Length: > 0 } text && FieldFit.Set(field, text) is { Lines.Count: > 0 } setting)
            {
                if (!CertificateTexts.IsOwn(field.Text))
                {
                    shared[field.Text] = setting;
                }

                yield return setting;
            }
        }
    }
}
