namespace ThiDua.Core.Councils.Written;

public enum OpinionSource
{
    OwnAccount,
    Paper,
}
