using Microsoft.Extensions.Logging;
using ThiDua.EmbeddedPostgres.Platform;
using ThiDua.EmbeddedPostgres.Preparation;
using ThiDua.EmbeddedPostgres.Running;
using ThiDua.EmbeddedPostgres.Tests.Support;
using static System.IO.UnixFileMode;

namespace ThiDua.EmbeddedPostgres.Tests;

public sealed class RuleTests
{
    [Fact]
    public void Waits_between_restarts_double_up_to_five_seconds_and_end_at_the_limit()
    {
        var policy = new RestartPolicy(allowed: 8, new HandClock());

        var waits = Enumerable.Range(0, 8).Select(_ => policy.Failed()?.TotalSeconds).ToList();

        waits.ShouldBe([0.2, 0.4, 0.8, 1.6, 3.2, 5, 5, null]);
    }

    [Theory]
    [InlineData(59, 0.4)]
    [InlineData(60, 0.2)]
    public void Only_a_server_that_was_well_for_a_minute_starts_counting_anew(int secondsWell, double nextWait)
    {
        var clock = new HandClock();
        var policy = new RestartPolicy(allowed: 8, clock);
        policy.Failed();

        policy.Ready();
        clock.Advance(TimeSpan.FromSeconds(secondsWell));

        policy.Failed()!.Value.TotalSeconds.ShouldBe(nextWait);
    }

    [Theory]
    [InlineData(1000, 2000, UserExecute, true)]
    [InlineData(1000, 2000, GroupExecute | OtherExecute, false)]
    [InlineData(0, 1000, GroupExecute, true)]
    [InlineData(0, 1000, UserExecute | OtherExecute, false)]
    [InlineData(0, 0, OtherExecute, true)]
    [InlineData(0, 0, UserExecute | GroupExecute, false)]
    public void The_first_class_that_fits_the_account_decides(uint ownerUid, uint ownerGid, UnixFileMode mode, bool allowed)
    {
        var account = new Account("someone", Uid: 1000, Gid: 1000);

        Reach.Allows(new FileFacts(ownerUid, ownerGid, mode, Inode: 1, Device: 1), account, OtherExecute).ShouldBe(allowed);
    }

    [Fact]
    public void Accounts_are_read_from_whole_lines_only()
    {
        Account.Parse(["root:x:0:0:root:/root:/bin/bash", "", "+", "half:x:12", "nobody:x:65534:65533::/:/bin/false"])
            .ShouldBe([new Account("root", 0, 0), new Account("nobody", 65534, 65533)]);
    }

    [Theory]
    [InlineData("/srv/data/socket", true)]
    [InlineData("/srv/dữ liệu/socket", true)]
    [InlineData("/srv/a,b/socket", false)]
    [InlineData("/srv/a:b/socket", false)]
    public void A_socket_needs_a_name_without_separators(string folder, bool fits) => SocketFolder.Fits(folder).ShouldBe(fits);

    [Fact]
    public void A_socket_needs_a_folder_of_at_most_88_bytes()
    {
        SocketFolder.Fits("/" + new string('a', 87)).ShouldBeTrue();
        SocketFolder.Fits("/" + new string('a', 88)).ShouldBeFalse();
        SocketFolder.Fits("/" + new string('đ', 44)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("checkpointer: LOG:  checkpoint starting", LogLevel.Debug, null)]
    [InlineData("client backend: ERROR:  duplicate key value", LogLevel.Warning, null)]
    [InlineData("client backend: FATAL:  terminating connection", LogLevel.Warning, null)]
    [InlineData("dead-end client backend: FATAL:  sorry, too many clients", LogLevel.Warning, null)]
    [InlineData("FATAL:  could not map memory", LogLevel.Error, "FATAL:  could not map memory")]
    [InlineData("postmaster: FATAL:  lock file exists", LogLevel.Error, "postmaster: FATAL:  lock file exists")]
    [InlineData("walwriter: PANIC:  could not write", LogLevel.Error, "walwriter: PANIC:  could not write")]
    [InlineData("setpriv: failed to execute postgres", LogLevel.Debug, "setpriv: failed to execute postgres")]
    [InlineData("\tgoes on", LogLevel.Debug, null)]
    public void Complaints_are_told_from_chatter(string line, LogLevel level, string? complaint)
    {
        var logger = new RecordingLogger();
        var log = new ServerLog(logger);

        log.Write(line);

        logger.Lines.ShouldHaveSingleItem().Level.ShouldBe(level);
        log.LastComplaint.ShouldBe(complaint);
    }
}
