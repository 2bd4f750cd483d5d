using Nianbao.Documents.Sources;

namespace Nianbao.Documents.Tests.Sources;

/// <summary>Files that were cut off or changed on their way.</summary>
internal static class DamagedFiles
{
    /// <summary>Reads damaged copies of a file: whatever the damage, only a finding may come of it.</summary>
    /// <returns>How many ended in a finding.</returns>
    public static int Read(byte[] file, int count, Action<byte[]> read)
    {
        var findings = 0;
        for (var seed = 0; seed < count; seed++)
        {
            try
            {
                read(Damaged(file, new Random(seed)));
            }
            catch (DocumentException e)
            {
                Assert.StartsWith("NB60", e.Rule, StringComparison.Ordinal);
                findings++;
            }
        }

        return findings;
    }

    private static byte[] Damaged(byte[] file, Random random)
    {
        if (random.Next(4) == 0) return file[..random.Next(file.Length)];
        var damaged = (byte[])file.Clone();
        for (var i = random.Next(1, 12); i > 0; i--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        return damaged;
    }
}
