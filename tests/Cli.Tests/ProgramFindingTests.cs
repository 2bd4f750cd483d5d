using Nianbao.Cli.Work;

namespace Nianbao.Cli.Tests;

/// <summary>What is said of a report that the program could not finish.</summary>
public class ProgramFindingTests
{
    [Fact]
    public void Too_little_memory_is_no_mistake_of_the_program()
    {
        var finding = ProgramFindings.Crashed("x.yaml", new InsufficientMemoryException());

        Assert.Equal(ProgramFindings.Crash, finding.Rule);
        Assert.Contains("内存不够", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("维护者", finding.Message, StringComparison.Ordinal);
        Assert.Contains("memory of this machine did not suffice", finding.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void Anything_else_is() =>
        Assert.Contains("维护者", ProgramFindings.Crashed("x.yaml", new InvalidOperationException("x")).Message, StringComparison.Ordinal);
}
