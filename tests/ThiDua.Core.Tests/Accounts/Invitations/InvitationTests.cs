using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Accounts.Invitations;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Mail;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Outside;
using ThiDua.Core.Tests.Nominations;

namespace ThiDua.Core.Tests.Accounts.Invitations;

public sealed class InvitationTests(TestServer server) : IAsyncLifetime
{
    private const string Password = "mot cau de nho hon";

    private readonly TestDatabase database = new(server);
    private TestOffice office = null!;
    private NominationScene scene = null!;
    private Guid body;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        office = new TestOffice(database, NominationScene.Today);
        scene = await NominationScene.SetAsync(office);
        var fields = new OutsideBodyFields { Name = "Xã Bình An", Kind = UnitKind.Commune, ContactName = "Trịnh Thị Lựu", Email = "binhan@example.vn" };
        body = NominationScene.Must(await office.RunAsync<SaveOutsideBody, Result<OutsideBodySaved>>(o => o.ExecuteAsync(new(null, 0, fields), scene.Officer, default))).UnitId;
    }

    public async ValueTask DisposeAsync()
    {
        await office.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_link_makes_one_account_that_proposes_for_its_body_alone()
    {
        var token = await TokenAsync();
        var accepted = NominationScene.Must(await AcceptAsync(token, "binhan"));
        var actor = (await office.RunAsync<ActorQuery, Actor?>(q => q.FindAsync(accepted.AccountId, default))).ShouldNotBeNull();
        actor.Grants.ShouldHaveSingleItem().ShouldSatisfyAllConditions(g => g.Role.ShouldBe(Role.OutsideProposer), g => g.UnitId.ShouldBe(body));
        (await AcceptAsync(token, "binhan2")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<LinkNoLongerOpens>();
        (await office.RunAsync<MovementListQuery, MovementPage>(q => q.PageAsync(new MovementFilter(null, null, null), actor, default))).Count.ShouldBe(0);
        (await office.RunAsync<MovementCaseQuery, MovementCase?>(q => q.FindAsync(scene.MovementId, actor, default))).ShouldBeNull();
    }

    [Fact]
    public async Task Twelve_at_once_with_one_link_make_one_account()
    {
        var token = await TokenAsync();
        var tries = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => AcceptAsync(token, $"binhan{i}")));
        tries.Count(t => t.Succeeded).ShouldBe(1);
        (await office.WithDbAsync(db => db.RoleGrants.CountAsync(g => g.UnitId == body))).ShouldBe(1);
    }

    [Fact]
    public async Task The_database_holds_no_token_only_its_hash()
    {
        var token = await TokenAsync();
        var rows = await office.WithDbAsync(db => db.Database.SqlQuery<string>($"""
            select t::text as "Value" from accounts.invitation_token t union all select i::text from accounts.invitation i
            union all select e::text from audit.event e union all select m::text from mail.outgoing m
            """).ToListAsync());
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => !row.Contains(token, StringComparison.Ordinal));
        rows.ShouldContain(row => row.Contains(InvitationTokens.HashOf(token), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_ends_with_its_fortnight_and_when_taken_back_or_drawn_anew()
    {
        var first = await DrawnAsync();
        var second = TokenOf(NominationScene.Must(await office.RunAsync<DrawLink, Result<DrawnLink>>(o => o.ExecuteAsync(new DrawLinkRequest(first.InvitationId), scene.Officer, default))));
        (await AcceptAsync(TokenOf(first), "cu")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<LinkNoLongerOpens>();
        office.Clock.MoveTo(first.ExpiresAt.AddTicks(-10));
        (await OpensAsync(second)).ShouldBeTrue();
        office.Clock.MoveTo(first.ExpiresAt);
        (await OpensAsync(second)).ShouldBeFalse();

        var third = await DrawnAsync();
        NominationScene.Must(await office.RunAsync<RevokeInvitation, Result<Done>>(o => o.ExecuteAsync(new RevokeInvitationRequest(third.InvitationId), scene.Officer, default)));
        (await OpensAsync(TokenOf(third))).ShouldBeFalse();
    }

    [Fact]
    public async Task Heads_invite_nobody()
    {
        (await office.RunAsync<InviteOutside, Result<InvitationsDrawn>>(o => o.ExecuteAsync(new InviteOutsideRequest([body]), scene.Head, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        (await office.RunAsync<InvitationQuery, IReadOnlyList<InvitationRow>>(q => q.RowsAsync(null, null, scene.Head, default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_citizen_asks_once_however_often_and_becomes_a_body_of_one_asked_by_the_movement()
    {
        await OpenToPublicAsync();
        for (var i = 0; i < 3; i++)
        {
            NominationScene.Must(await AskAsync(i == 0 ? "lan@example.vn" : "LAN@example.vn"));
        }

        var asking = (await office.RunAsync<InvitationQuery, IReadOnlyList<InvitationRow>>(q => q.RowsAsync(InvitationState.Asked, null, scene.Officer, default))).ShouldHaveSingleItem();
        var link = NominationScene.Must(await office.RunAsync<DrawLink, Result<DrawnLink>>(o => o.ExecuteAsync(new DrawLinkRequest(asking.Id), scene.Officer, default)));
        var accepted = NominationScene.Must(await AcceptAsync(TokenOf(link), "lan"));
        var actor = (await office.RunAsync<ActorQuery, Actor?>(q => q.FindAsync(accepted.AccountId, default)))!;
        (await office.RunAsync<MovementListQuery, MovementPage>(q => q.PageAsync(new MovementFilter(null, null, null), actor, default))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_closed_movement_takes_no_askings() => (await AskAsync("lan@example.vn")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();

    [Fact]
    public async Task Mail_waits_longer_after_each_failure_and_its_link_is_drawn_when_it_goes_out()
    {
        var post = new Post { Broken = true };
        await InviteByMailAsync();
        (await SendAsync(post)).ShouldBeTrue();
        var waiting = await MailAsync();
        waiting.State.ShouldBe(MailState.Queued);
        waiting.NextTryAt.ShouldBe(office.Clock.GetUtcNow().AddMinutes(1));
        (await SendAsync(post)).ShouldBeFalse();

        post.Broken = false;
        office.Clock.MoveTo(waiting.NextTryAt);
        (await SendAsync(post)).ShouldBeTrue();
        (await MailAsync()).State.ShouldBe(MailState.Sent);
        var sent = post.Sent.ShouldHaveSingleItem();
        sent.Address.ShouldBe("binhan@example.vn");
        var token = sent.Body.Split(InvitationTokens.Path)[1].Split('\n')[0].Trim();
        sent.Body.ShouldContain("https://thidua.example.vn/loi-moi/");
        NominationScene.Must(await AcceptAsync(token, "binhan"));
    }

    [Fact]
    public async Task Eight_senders_at_once_send_each_mail_once()
    {
        // Five mails are in hand at once before any is done: without the row lock one mail would be in several hands.
        var post = new Post { Together = 5 };
        for (var i = 0; i < 5; i++)
        {
            await office.WithDbAsync(async db =>
            {
                db.Queue(new MailDraft($"dv{i}@example.vn", "Đơn vị", "Nhắc việc", "Nội dung"), office.Clock.GetUtcNow(), "Lê Thị Mơ");
                return await db.SaveChangesAsync();
            });
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            while (await SendAsync(post))
            {
            }
        }));
        post.Sent.Select(m => m.Address).Order().ShouldBe(Enumerable.Range(0, 5).Select(i => $"dv{i}@example.vn"));
    }

    [Fact]
    public async Task The_mail_of_a_link_taken_back_is_not_sent()
    {
        var post = new Post();
        var drawn = await InviteByMailAsync();
        NominationScene.Must(await office.RunAsync<RevokeInvitation, Result<Done>>(o => o.ExecuteAsync(new RevokeInvitationRequest(drawn.InvitationId), scene.Officer, default)));
        await SendAsync(post);
        post.Sent.ShouldBeEmpty();
        (await MailAsync()).State.ShouldBe(MailState.Cancelled);
    }

    private static MailSettings Settings => new() { Host = "thu.example.vn", From = "thidua@example.vn", PublicAddress = "https://thidua.example.vn/" };

    private static string TokenOf(DrawnLink link) => link.Path[InvitationTokens.Path.Length..];

    private async Task<DrawnLink> DrawnAsync() => NominationScene.Must(
        await office.RunAsync<InviteOutside, Result<InvitationsDrawn>>(o => o.ExecuteAsync(new InviteOutsideRequest([body]), scene.Officer, default))).Links.ShouldHaveSingleItem();

    private async Task<string> TokenAsync() => TokenOf(await DrawnAsync());

    private Task<DrawnLink> InviteByMailAsync() => office.RunAsync<InviteByMail, DrawnLink>(async i =>
        NominationScene.Must(await i.With(Settings, office.Clock).ExecuteAsync(new InviteOutsideRequest([body]), scene.Officer, default)).Links.ShouldHaveSingleItem());

    private Task<bool> SendAsync(Post post) => office.WithDbAsync(db => new SendQueuedMail(db, Settings, post, office.Clock).ExecuteAsync(default));

    private Task<OutgoingMail> MailAsync() => office.WithDbAsync(db => db.OutgoingMails.AsNoTracking().SingleAsync());

    private async Task<bool> OpensAsync(string token) => await office.RunAsync<InvitationQuery, OpenInvitation?>(q => q.OpenAsync(token, default)) is not null;

    private Task<Result<InvitationAccepted>> AcceptAsync(string token, string name) => office.RunAsync<AcceptInvitation, Result<InvitationAccepted>>(o => o.ExecuteAsync(
        new AcceptInvitationRequest { Token = token, UserName = name, Password = Password, PasswordAgain = Password }, default));

    private Task<Result<Done>> AskAsync(string email) => office.RunAsync<AskToTakePart, Result<Done>>(o => o.ExecuteAsync(
        new AskToTakePartRequest { MovementId = scene.MovementId, Name = "Hồ Thị Lan", Email = email }, default));

    private Task<Done> OpenToPublicAsync() => scene.ChangeAsync(db => db.Movements.Single(m => m.Id == scene.MovementId).OpenToPublic = true);

    /// <summary>The inviting operation of an office whose mail is configured.</summary>
    internal sealed class InviteByMail(ThiDuaDb db, Ledger ledger)
    {
        public InviteOutside With(MailSettings settings, TimeProvider clock) => new(db, ledger, settings, clock);
    }

    private sealed class Post : IMailTransport
    {
        private readonly TaskCompletionSource together = new();
        private int entered;

        public bool Broken { get; set; }

        /// <summary>How many mails must be in hand before the first is done.</summary>
        public int Together { get; init; } = 1;

        public System.Collections.Concurrent.ConcurrentBag<MailToSend> Sent { get; } = [];

        public async Task SendAsync(MailToSend mail, CancellationToken ct)
        {
            if (Broken)
            {
                throw new System.Net.Mail.SmtpException("Máy chủ thư không trả lời");
            }

            if (Interlocked.Increment(ref entered) >= Together)
            {
                together.TrySetResult();
            }

            await together.Task.WaitAsync(ct);
            Sent.Add(mail);
        }
    }
}
