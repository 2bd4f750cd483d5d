namespace Nianbao.Cli.SmokeTests;

/// <summary>Something wrong in what a template wrote.</summary>
/// <param name="Rule">The id of the finding.</param>
/// <param name="Offset">The first character meant.</param>
/// <param name="Message">What is wrong, in Chinese.</param>
/// <param name="MessageEn">The same in English.</param>
internal sealed record OutputProblem(string Rule, int Offset, string Message, string MessageEn);
