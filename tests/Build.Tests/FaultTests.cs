using Nianbao.Faults;

namespace Nianbao.Build.Tests;

/// <summary>
/// Builds that are killed, raced or short of space: the next one leaves what a render from nothing gives. A few of each kind;
/// <c>bench</c> has hundreds (docs/testing.md).
/// </summary>
public sealed class FaultTests(FaultTests.Project project) : IClassFixture<FaultTests.Project>
{
    private const int Runs = 3;

    [FaultFact(Fault.KilledProgram)]
    public void All_is_well_after_the_program_was_killed() => Try(Fault.KilledProgram);

    [FaultFact(Fault.KilledBuild)]
    public void All_is_well_after_the_build_was_killed_and_its_program_perhaps_not() => Try(Fault.KilledBuild);

    [FaultFact(Fault.TwoBuilds)]
    public void All_is_well_after_two_builds_side_by_side() => Try(Fault.TwoBuilds);

    [FaultFact(Fault.FullDisk)]
    public void All_is_well_after_the_disk_was_full() => Try(Fault.FullDisk);

    [FaultFact(Fault.ChangingFiles)]
    public void All_is_well_after_files_changed_under_a_build() => Try(Fault.ChangingFiles);

    private void Try(string kind)
    {
        var fault = Fault.All.Single(fault => fault.Name == kind);
        for (var seed = 1; seed <= Runs; seed++) Assert.Equal([], fault.Try(project.Lane, seed));
    }

    /// <summary>One project for all, made when the first needs it.</summary>
    public sealed class Project : IDisposable
    {
        private ScratchOffice? _office;
        private Lane? _lane;

        internal Lane Lane => _lane ??= (_office ??= new ScratchOffice(Repository.Root, Repository.Configuration)).MakeLane(0);

        public void Dispose()
        {
            _lane?.Dispose();
            _office?.Dispose();
        }
    }

    /// <summary>A test of a fault, where that can happen.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class FaultFactAttribute : FactAttribute
    {
        public FaultFactAttribute(string kind) => Skip = Fault.All.Single(fault => fault.Name == kind).WhyNot;
    }
}
