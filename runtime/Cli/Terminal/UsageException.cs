namespace Nianbao.Cli.Terminal;

/// <summary>
/// A command cannot be carried out as it was given: the program prints the message and ends with <see cref="ExitCodes.Failed"/>.
/// </summary>
internal sealed class UsageException(string message, string messageEn) : Exception($"{message} / {messageEn}");
