namespace Nianbao.Faults;

/// <summary>Something that goes wrong.</summary>
public sealed class Fault
{
    /// <summary>The program is killed, and the build that runs it is not.</summary>
    public const string KilledProgram = "the program is killed";

    /// <summary>The build is killed; its program may live on.</summary>
    public const string KilledBuild = "the build is killed";

    /// <summary>Two builds of one project at once, while files change.</summary>
    public const string TwoBuilds = "two builds side by side";

    /// <summary>No space is left, until some is made.</summary>
    public const string FullDisk = "the disk is full";

    /// <summary>Data files change while a build is at work.</summary>
    public const string ChangingFiles = "files change meanwhile";

    private readonly Action<Lane, Random> _strike;

    private Fault(string name, Action<Lane, Random> strike) => (Name, _strike) = (name, strike);

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<Fault> All { get; } =
    [
        new(KilledProgram, KillProgram),
        new(KilledBuild, KillBuild),
        new(TwoBuilds, BuildTwice),
        new(FullDisk, FillDisk),
        new(ChangingFiles, ChangeMeanwhile),
    ];

    /// <summary>What it is.</summary>
    public string Name { get; }

    /// <summary>Why it cannot happen here; null if it can.</summary>
    public string? WhyNot => ScratchOffice.WhyNot ?? (Name == FullDisk && !Lane.CanMount ? "needs the right to mount a small disk" : null);

    /// <summary>Has it happen in a project that was up to date, and looks at what the next build makes of it.</summary>
    /// <param name="lane">The project.</param>
    /// <param name="seed">Equal seeds change equal files and choose equal moments, as far as a machine has such.</param>
    /// <returns>What differs from what should be; empty if all is well.</returns>
    public IReadOnlyList<string> Try(Lane lane, int seed)
    {
        ArgumentNullException.ThrowIfNull(lane);
        lane.PutBack();
        var random = new Random(seed);
        try
        {
            _strike(lane, random);
        }
        finally
        {
            lane.FreeDisk();
        }

        return Aftermath.Of(lane);
    }

    private static void KillProgram(Lane lane, Random random)
    {
        for (var rounds = random.Next(1, 4); rounds > 0; rounds--)
        {
            lane.Files.Change(random);
            lane.ForgetProgram();
            var moment = new Moment(lane, random);
            var build = Task.Run(lane.Build);
            moment.Await(() => build.IsCompleted);
            while (!lane.HasProgram && !build.IsCompleted) Thread.Sleep(0);
            lane.KillProgram();
            build.Wait();
        }
    }

    // the program is left alone, or dies with the build as when a machine is switched off
    private static void KillBuild(Lane lane, Random random)
    {
        for (var rounds = random.Next(1, 3); rounds > 0; rounds--)
        {
            lane.Files.Change(random);
            lane.ForgetProgram();
            var moment = new Moment(lane, random);
            var isProgramKilled = random.Next(3) == 0;
            using var build = lane.StartBuild();
            moment.Await(() => build.HasExited);
            build.Kill();
            if (isProgramKilled) lane.KillProgram();
            build.WaitForExit();
            if (random.Next(3) == 0) lane.Files.ChangeOne(random);
        }
    }

    // MSBuild is in every other of them: the locks are the same
    private static void BuildTwice(Lane lane, Random random)
    {
        lane.Files.Change(random);
        var pause = random.NextDouble();
        var isReal = random.Next(2) == 0;
        var builds = Task.WhenAll(Task.Run(Build), Task.Run(async () =>
        {
            await Task.Delay(lane.Usual * pause).ConfigureAwait(false);
            Build();
        }));
        ChangeUntil(builds, lane, random);

        void Build()
        {
            if (!isReal)
            {
                lane.Build();
                return;
            }

            using var process = lane.StartBuild();
            process.WaitForExit();
        }
    }

    private static void FillDisk(Lane lane, Random random)
    {
        for (var rounds = random.Next(1, 3); rounds > 0; rounds--)
        {
            lane.Files.Change(random);
            lane.FillDisk(random.Next(60) * 4096L);
            var moment = new Moment(lane, random);
            var build = Task.Run(lane.Build);
            if (random.Next(2) == 0)
            {
                moment.Await(() => build.IsCompleted);
                lane.FreeDisk();
            }

            build.Wait();
            lane.FreeDisk();
        }
    }

    private static void ChangeMeanwhile(Lane lane, Random random)
    {
        for (var rounds = random.Next(1, 3); rounds > 0; rounds--)
        {
            lane.Files.Change(random);
            ChangeUntil(Task.Run(lane.Build), lane, random);
        }
    }

    private static void ChangeUntil(Task work, Lane lane, Random random)
    {
        for (var changes = random.Next(1, 12); changes > 0 && !work.IsCompleted; changes--)
        {
            new Moment(lane, random).Await(() => work.IsCompleted);
            lane.Files.ChangeOne(random);

            // the system's clock for files goes in steps: what is written twice in one has the same time, and nobody writes so fast
            Thread.Sleep(12);
        }

        work.Wait();
    }
}
