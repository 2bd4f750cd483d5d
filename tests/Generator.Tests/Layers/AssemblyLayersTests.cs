using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Nianbao.Layers;

namespace Nianbao.Generator.Tests.Layers;

/// <summary>What counts as a use of a higher floor.</summary>
public class AssemblyLayersTests
{
    private const string Upper = "namespace House.Upper { public class Room { public const int Most = 3; public int Size; public static int Count() => 1; public class Corner; } "
        + "public interface IRoom; public class MarkAttribute : System.Attribute; public class Box<T>; public enum Colour : byte { Red } }"
        + "namespace House.Cellar { public class TypeAttribute(object type, int size = 0) : System.Attribute { public System.Type[]? Others; public object Value => (type, size); } }";

    private static readonly PortableExecutableReference[] Known =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

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
    [InlineData("class User { [Upper.Mark] event System.Action? Left { add { } remove { } } }")]
    [InlineData("class User<[Upper.Mark] T>;")]
    [InlineData("class User { void Enter<[Upper.Mark] T>() { } }")]
    [InlineData("class User { [return: Upper.Mark] int Enter() => 1; }")]
    [InlineData("[Cellar.Type(typeof(Upper.Room))] class User;")]
    [InlineData("[Cellar.Type(typeof(Upper.Room.Corner))] class User;")]
    [InlineData("[Cellar.Type(typeof(Upper.Room[]))] class User;")]
    [InlineData("[Cellar.Type(typeof(Upper.Box<>))] class User;")]
    [InlineData("[Cellar.Type(typeof(System.Collections.Generic.List<Upper.Room>))] class User;")]
    [InlineData("[Cellar.Type(typeof(int), Others = new[] { typeof(int), typeof(Upper.Room) })] class User;")]
    [InlineData("[Cellar.Type((Upper.Colour)0, 5)] class User;")]
    [InlineData("unsafe class User { void Enter(void* room) => ((delegate*<Upper.Room>)room)(); }")]
    [InlineData("class User { int Enter() => Upper.Room.Most; }")]
    [InlineData("class User { const int Size = 2 * Upper.Room.Most; }")]
    [InlineData("class User { void Enter(int size = Upper.Room.Most) { } }")]
    [InlineData("[Cellar.Type(\"\", Upper.Room.Most)] class User;")]
    [InlineData("class User { int Enter() => (int)Upper.Colour.Red; }")]
    [InlineData("class User { string Enter() => nameof(Upper.Room); }")]
    [InlineData("class User { string Enter() => nameof(Upper.Room.Size); }")]
    [InlineData("class User { string Enter() => nameof(Upper.Room.Count); }")]
    [InlineData("class User { string Enter() => nameof(Upper.Box<int>); }")]
    public void A_use_of_a_higher_floor_is_found(string code)
    {
        var layers = Read($"namespace House.Lower {{ {code} }}", "House.Cellar", "House.Lower", "House.Upper");

        Assert.StartsWith("House.Lower.User", layers.Complaints(), StringComparison.Ordinal);
        Assert.Contains("uses House.Upper.", layers.Complaints(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using static House.Upper.Room;", "class User { int Enter() => Most; }")]
    [InlineData("using Chamber = House.Upper.Room;", "class User { string Enter() => nameof(Chamber); }")]
    public void An_import_hides_no_use(string import, string code)
    {
        var layers = Read($"{import} namespace House.Lower {{ {code} }}", "House.Cellar", "House.Lower", "House.Upper");

        Assert.Equal("House.Lower.User uses House.Upper.Room", layers.Complaints());
    }

    [Fact]
    public void Who_refers_to_whom_is_told_with_how_often()
    {
        var layers = Read(
            "namespace House.Lower { class User : Upper.Room { object? _box = new Upper.Box<int>(); } class Guest { int Size = Upper.Room.Most; } }",
            "House.Cellar", "House.Upper", "House.Lower");

        Assert.Equal("House.Lower -> House.Upper (3)", layers.Arrows());
    }

    [Fact]
    public void A_use_of_a_lower_floor_is_none_of_its_business()
    {
        var layers = Read("namespace House.Lower { class User : Upper.Room; }", "House.Cellar", "House.Upper", "House.Lower");

        Assert.Equal("", layers.Complaints());
        Assert.Contains(new TypeReference("House.Lower", "User", "House.Upper", "Room"), layers.References);
    }

    [Fact]
    public void A_namespace_within_another_is_a_floor_of_its_own()
    {
        var layers = Read("namespace House { class Roof; class Door { Upper.Room? _room; } } namespace House.Upper { class Stairs { Roof? _roof; } }", "House.Cellar", "House", "House.Upper");

        Assert.Equal("House.Door uses House.Upper.Room", layers.Complaints());
    }

    [Fact]
    public void A_namespace_on_no_floor_and_a_floor_without_a_type_are_told() =>
        Assert.Equal(
            "House.Lower is on no floor\nHouse.Attic is a floor without a type",
            Read("namespace House.Lower { class User; }", "House.Cellar", "House.Upper", "House.Attic").Complaints());

    private static AssemblyLayers Read(string code, params string[] floors)
    {
        var compilation = CSharpCompilation.Create(
            "House", [CSharpSyntaxTree.ParseText(code + Upper)], Known,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        var folder = Directory.CreateTempSubdirectory("nianbao");
        try
        {
            var (assembly, source) = (Path.Combine(folder.FullName, "House.dll"), Path.Combine(folder.FullName, "House.cs"));
            var result = compilation.Emit(assembly);
            Assert.True(result.Success, string.Join("\n", result.Diagnostics));
            File.WriteAllText(source, code + Upper);
            return AssemblyLayers.Read(assembly, [source], floors);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
