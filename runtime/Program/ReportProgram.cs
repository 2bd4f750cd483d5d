namespace Nianbao.Program;
/// <summary>stub</summary>
public static class ReportProgram
{
    /// <summary>stub</summary>
    public static int Run(string[] args, Toolkit toolkit) => 0;
}
