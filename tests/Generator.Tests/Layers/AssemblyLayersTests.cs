using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Nianbao.Layers;

namespace Nianbao.Generator.Tests.Layers;

/// <summary>What counts as a use of a higher floor.</summary>
public class AssemblyLayersTests
{
    private const string Upper = "namespace House.Upper { public class Room { public int Size; public static int Count() => 1; } "
        + "public interface IRoom; public class MarkAttribute : System.Attribute; public class Box<T>; public enum Colour { Red } }";

    [Theory]
    [InlineData("class User : Upper.Room;")]
    [InlineData("class User : Upper.IRoom;")]
    [InlineData("class User { Upper.Room? _room; }")]
    [InlineData("class User { System.Collections.Generic.List<Upper.Room[]>? _rooms; }")]
    [InlineData("class User { void Enter(Upper.Room room) { } }")]
    [InlineData("class User { Upper.Room? Enter() => null; }")]
    [InlineData("class User<T> where T : Upper.Room;")]
    [InlineData("class User { void Enter<T>() where T : Upper.Room { } }")]
    [InlineData("[Upper.Mark] class User;")]
    [InlineData("class User { void Enter([Upper.Mark] int number) { } }")]
    [InlineData("class User { [Upper.Mark] int Number { get; } }")]
    [InlineData("class User { int Enter() => Upper.Room.Count(); }")]
    [InlineData("class User { object Enter() => new Upper.Room(); }")]
    [InlineData("class User { int Enter(dynamic room) => ((Upper.Room)room).Size; }")]
    [InlineData("class User { bool Enter(object room) => room is Upper.Room; }")]
    [InlineData("class User { object Enter() => System.Array.Empty<Upper.Room>(); }")]
    [InlineData("class User { object Enter() => new Upper.Box<int>(); }")]
    [InlineData("class User { object Enter() => typeof(Upper.Colour); }")]
    [InlineData("class User { int Enter(int i) { switch (i) { case 0: return 5; case 1: return 7; case 2: return 9; case 3: return 4; default: return Upper.Room.Count(); } } }")]
    [InlineData("class User { System.Func<int> Enter(int i) => () => i + Upper.Room.Count(); }")]
    [InlineData("class User { System.Collections.Generic.IEnumerable<int> Enter() { yield return Upper.Room.Count(); } }")]
    public void A_use_of_a_higher_floor_is_found(string code)
    {
        var layers = Read($"namespace House.Lower {{ {code} }}", "House.Lower", "House.Upper");

        Assert.StartsWith("House.Lower.User", layers.Complaints(), StringComparison.Ordinal);
        Assert.Contains("uses House.Upper.", layers.Complaints(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_use_of_a_lower_floor_is_none_of_its_business()
    {
        var layers = Read("namespace House.Lower { class User : Upper.Room; }", "House.Upper", "House.Lower");

        Assert.Equal("", layers.Complaints());
        Assert.Contains(new TypeReference("House.Lower", "User", "House.Upper", "Room"), layers.References);
    }

    [Fact]
    public void A_namespace_within_another_is_a_floor_of_its_own()
    {
        var layers = Read("namespace House { class Roof; class Door { Upper.Room? _room; } } namespace House.Upper { class Stairs { Roof? _roof; } }", "House", "House.Upper");

        Assert.Equal("House.Door uses House.Upper.Room", layers.Complaints());
    }

    [Fact]
    public void A_namespace_on_no_floor_and_a_floor_without_a_type_are_told() =>
        Assert.Equal(
            "House.Lower is on no floor\nHouse.Cellar is a floor without a type",
            Read("namespace House.Lower { class User; }", "House.Cellar", "House.Upper").Complaints());

    private static AssemblyLayers Read(string code, params string[] floors)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "House", [CSharpSyntaxTree.ParseText(code + Upper)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var result = compilation.Emit(path);
            Assert.True(result.Success, string.Join("\n", result.Diagnostics));
            return AssemblyLayers.Read(path, floors);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
