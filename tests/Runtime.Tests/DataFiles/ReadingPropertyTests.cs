using Nianbao.Fixtures;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nianbao.Runtime.Tests.Fixture;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>Laws of reading that hold for every report and every file.</summary>
public class ReadingPropertyTests
{
    [Fact]
    public void Any_report_written_in_any_mixture_of_keys_reads_back() =>
        Prop.ForAll<int>(seed =>
        {
            var writer = new RandomFile(new System.Random(seed));
            var text = writer.Write();
            var read = ReadFile.Of(text);

            Assert.True(read.Lines().Length == 0, read.Lines() + text);
            Assert.Equal(writer.Values, read.Report!.Values.ToArray());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_damage_to_a_file_is_survived_and_told_at_a_place_in_it() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new System.Random(seed);
            var bytes = Damage(Encoding.UTF8.GetBytes(ReadFile.Good), random);
            var lines = bytes.Count(b => b == '\n') + 1;

            foreach (var finding in ReadFile.Of(bytes).Findings)
            {
                Assert.InRange(finding.Line, 1, lines);
                Assert.True(finding.Column >= 1 && finding.EndColumn >= finding.Column, finding.ToString());
                Assert.DoesNotContain(finding.Message, char.IsControl);
            }
        }).QuickCheckThrowOnFailure();

    internal static byte[] Damage(byte[] good, System.Random random)
    {
        const string nasty = "[]{}:,'\"|>&*!%@#-?\t\n\r ：，~0９\0\uFEFF\u2028\u0085";
        var text = new List<byte>(good);
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(text.Count);
            var length = Math.Min(random.Next(20), text.Count - at);
            var insert = Encoding.UTF8.GetBytes(new string(nasty[random.Next(nasty.Length)], random.Next(1, 4)));
            if (random.Next(3) == 0) text.RemoveRange(at, length);
            else if (random.Next(2) == 0) text.InsertRange(at, insert);
            else text.InsertRange(at, text.GetRange(random.Next(text.Count - length), length));
        }

        return [.. text];
    }
}
