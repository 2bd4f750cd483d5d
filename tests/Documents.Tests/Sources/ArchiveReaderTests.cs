using System.IO.Compression;
using System.Text;
using Nianbao.Documents.Sources.Archives;

namespace Nianbao.Documents.Tests.Sources;

public sealed class ArchiveReaderTests
{
    private static string[] NamesIn(byte[] file) => [.. ArchiveReader.Read(file).Select(entry => entry.Name)];

    [Fact]
    public void Documents_come_in_order_and_others_are_passed_over()
    {
        var file = ZipFiles.Of([("b/二.docx", "2"), ("a.html", "1"), ("a.png", ""), ("__MACOSX/a.html", ""), ("b/~$二.docx", ""), ("b/.x.txt", ""), ("c/", "")]);

        Assert.Equal(["a.html", "b/二.docx"], NamesIn(file));
        Assert.Equal("1"u8.ToArray(), ArchiveReader.Read(file).First().Content.ToArray());
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("utf-8")]
    public void Names_are_read_in_the_encoding_that_they_are_in(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = ZipFiles.Of([("年报/某县.html", "1")], names: Encoding.GetEncoding(encoding));

        // without the flag that names are in UTF-8
        foreach (var signature in (byte[][])[[0x50, 0x4B, 3, 4], [0x50, 0x4B, 1, 2]])
        {
            var flags = file.AsSpan().IndexOf(signature) + (signature[2] == 3 ? 7 : 9);
            file[flags] &= 0xF7;
        }

        Assert.Equal(["年报/某县.html"], NamesIn(file));
    }

    [Fact]
    public void Entries_that_cannot_be_read_are_findings_of_their_own()
    {
        var file = ZipFiles.Of([("a.txt", "1"), ("b.txt", "2")]);
        file[file.AsSpan().IndexOf("PK\x1\x2"u8) + 8] |= 1;

        var entries = ArchiveReader.Read(file).ToList();
        Assert.Equal("NB6003", entries[0].Problem?.Rule);
        Assert.Null(entries[1].Problem);
    }

    [Fact]
    public void A_bomb_is_unpacked_to_the_limit_only()
    {
        var part = new byte[60 * 1024 * 1024];
        var file = ZipFiles.Of(Enumerable.Range(0, 5).Select(i => ($"{i}.txt", part)), CompressionLevel.Fastest);

        Assert.Equal([null, null, null, null, "NB6001"], ArchiveReader.Read(file).Select(entry => entry.Problem?.Rule));
    }

    [Fact]
    public void Damage_ends_in_a_finding()
    {
        var file = ZipFiles.Of([("a/一.html", "<p>1"), ("b.docx", "2")], CompressionLevel.Optimal);

        Assert.InRange(DamagedFiles.Read(file, 400, damaged => Assert.All(ArchiveReader.Read(damaged), entry => Assert.NotNull(entry.Name))), 50, 400);
    }
}
