using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Movements;

/// <summary>A site on a day of November 2026 with one division, its head, and the invented plan of samples/.</summary>
public sealed class MovementSite(TestServer server) : SetUpSite(server)
{
    public const string HeadName = "truongphong";

    public static readonly DateOnly Today = new(2026, 11, 20);

    public static byte[] Plan { get; } = File.ReadAllBytes(Path.Combine(Samples(), "ke-hoach-dot-thi-dua.txt"));

    public Guid Division { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Clock.MoveTo(Today);
        Division = Must(await RunAsync<CreateUnit, Result<UnitCreated>>(o => o.ExecuteAsync(
            new CreateUnitRequest(Agency.RootUnitId, new UnitFields { Name = "Phòng Quản lý khoa học", Kind = UnitKind.Division, ValidFrom = Today.AddYears(-1) }), Administrator, default))).Id;
        var head = Must(await RunAsync<CreatePerson, Result<PersonCreated>>(o => o.ExecuteAsync(
            new CreatePersonRequest(
                new PersonFields { FullName = "Đỗ Quang Minh", StaffKind = StaffKind.CivilServant },
                new MembershipFields { UnitId = Division, Position = "Trưởng phòng", IsHead = true, ValidFrom = Today.AddMonths(-6) }), Administrator, default))).Id;
        await AccountAsync(HeadName, head, Role.UnitHead, Division);
    }

    public async Task<Guid> UploadedAsync()
    {
        var file = new IncomingFile("ke-hoach.txt", Plan.Length, () => new MemoryStream(Plan));
        return Must(await RunAsync<CreateMovement, Result<MovementCreated>>(o => o.ExecuteAsync(new CreateMovementRequest(file, null), Administrator, default))).Id;
    }

    private static string Samples()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var samples = Path.Combine(at.FullName, "samples");
            if (Directory.Exists(samples))
            {
                return samples;
            }
        }

        throw new DirectoryNotFoundException("samples/ lies beside src/.");
    }
}
