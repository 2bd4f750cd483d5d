using System.Reflection.Metadata;

namespace Nianbao.Layers;

/// <summary>
/// Hands the types that the values of attributes name (<c>typeof(X)</c>, an enum) to a collector. To the decoder a type is its
/// full name.
/// </summary>
internal sealed class AttributeTypes(MetadataReader metadata, TypeCollector types) : ICustomAttributeTypeProvider<string>
{
    private const string SystemType = "System.Type";

    private readonly Dictionary<string, TypeDefinitionHandle> _own = metadata.TypeDefinitions
        .ToDictionary(handle => NameOf(metadata, handle), StringComparer.Ordinal);

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        types.Add(handle);
        return NameOf(reader, handle);
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }

    public string GetTypeFromSerializedName(string name)
    {
        var type = TypeName.Parse(name);
        Add(type);
        return type.FullName;
    }

    public bool IsSystemType(string type) => type == SystemType;

    public string GetSystemType() => SystemType;

    /// <summary>What an enum of the assembly is stored as; those of other assemblies that attributes take are all <c>int</c>.</summary>
    public PrimitiveTypeCode GetUnderlyingEnumType(string type)
    {
        if (!_own.TryGetValue(type, out var handle)) return PrimitiveTypeCode.Int32;
        var value = metadata.GetTypeDefinition(handle).GetFields().Select(metadata.GetFieldDefinition)
            .First(field => metadata.GetString(field.Name) == "value__");

        // the signature of a field is its prolog, then the code of a primitive type
        var signature = metadata.GetBlobReader(value.Signature);
        signature.ReadByte();
        return (PrimitiveTypeCode)signature.ReadByte();
    }

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSZArrayType(string elementType) => elementType + "[]";

    private void Add(TypeName type)
    {
        if (type.IsArray || type.IsPointer || type.IsByRef)
        {
            Add(type.GetElementType());
        }
        else if (type.IsConstructedGenericType)
        {
            Add(type.GetGenericTypeDefinition());
            foreach (var argument in type.GetGenericArguments()) Add(argument);
        }
        else if (type.AssemblyName == null && _own.TryGetValue(type.FullName, out var handle))
        {
            types.Add(handle);
        }
    }

    private static string NameOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        if (!type.GetDeclaringType().IsNil) return $"{NameOf(reader, type.GetDeclaringType())}+{name}";
        var space = reader.GetString(type.Namespace);
        return space.Length == 0 ? name : $"{space}.{name}";
    }
}
