using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Nianbao.Layers;

/// <summary>
/// Reads who uses whom from a compiled assembly: base types, interfaces, fields, signatures, constraints, attributes with
/// their values, and the code of methods. What the compiler replaces by its value is not there; see <see cref="ConstantReader"/>.
/// </summary>
internal sealed class ReferenceReader
{
    private readonly PEReader _image;
    private readonly MetadataReader _metadata;
    private readonly TypeCollector _types;
    private readonly AttributeTypes _attributeTypes;

    private ReferenceReader(PEReader image)
    {
        _image = image;
        _metadata = image.GetMetadataReader();
        _types = new TypeCollector(_metadata);
        _attributeTypes = new AttributeTypes(_metadata, _types);
    }

    /// <summary>The namespaces with types of the assembly's own, in order, and the uses between them.</summary>
    public static (IReadOnlyList<string> Namespaces, IReadOnlyCollection<TypeReference> References) Read(string path)
    {
        using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        var reader = new ReferenceReader(image);
        return reader.Read();
    }

    private (IReadOnlyList<string> Namespaces, IReadOnlyCollection<TypeReference> References) Read()
    {
        var namespaces = new SortedSet<string>(StringComparer.Ordinal);
        var references = new HashSet<TypeReference>();
        foreach (var handle in _metadata.TypeDefinitions)
        {
            if (PlaceOf(handle) is not { } from) continue;
            namespaces.Add(from.Namespace);
            _types.Found.Clear();
            Visit(_metadata.GetTypeDefinition(handle));
            foreach (var found in _types.Found)
            {
                if (PlaceOf(found) is not { } to || to.Namespace == from.Namespace) continue;
                references.Add(new TypeReference(from.Namespace, from.Name, to.Namespace, to.Name));
            }
        }

        return ([.. namespaces], references);
    }

    /// <summary>Where a type lies; null for what the compiler adds of its own: closures of a file, attributes it needs.</summary>
    private (string Namespace, string Name)? PlaceOf(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil) type = _metadata.GetTypeDefinition(type.GetDeclaringType());
        var (space, name) = (_metadata.GetString(type.Namespace), _metadata.GetString(type.Name));
        var isAdded = name.StartsWith('<') || space.Split('.')[0] is "System" or "Microsoft";
        return isAdded ? null : (space, name);
    }

    private void Visit(TypeDefinition type)
    {
        _types.Add(type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations()) _types.Add(_metadata.GetInterfaceImplementation(implemented).Interface);
        Visit(type.GetGenericParameters());
        Visit(type.GetCustomAttributes());
        foreach (var handle in type.GetFields())
        {
            var field = _metadata.GetFieldDefinition(handle);
            field.DecodeSignature(_types, null);
            Visit(field.GetCustomAttributes());
        }

        foreach (var handle in type.GetProperties()) Visit(_metadata.GetPropertyDefinition(handle).GetCustomAttributes());
        foreach (var handle in type.GetEvents()) Visit(_metadata.GetEventDefinition(handle).GetCustomAttributes());
        foreach (var handle in type.GetMethods()) Visit(_metadata.GetMethodDefinition(handle));
    }

    private void Visit(MethodDefinition method)
    {
        method.DecodeSignature(_types, null);
        Visit(method.GetGenericParameters());
        Visit(method.GetCustomAttributes());
        foreach (var parameter in method.GetParameters()) Visit(_metadata.GetParameter(parameter).GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0) return;
        var body = _image.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil) _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_types, null);
        foreach (var region in body.ExceptionRegions) _types.Add(region.CatchType);
        foreach (var token in CodeTokens.Of(body.GetILReader())) _types.Add(token);
    }

    private void Visit(GenericParameterHandleCollection parameters)
    {
        foreach (var handle in parameters)
        {
            var parameter = _metadata.GetGenericParameter(handle);
            Visit(parameter.GetCustomAttributes());
            foreach (var constraint in parameter.GetConstraints())
            {
                _types.Add(_metadata.GetGenericParameterConstraint(constraint).Type);
            }
        }
    }

    private void Visit(CustomAttributeHandleCollection attributes)
    {
        foreach (var handle in attributes)
        {
            var attribute = _metadata.GetCustomAttribute(handle);
            _types.Add(attribute.Constructor);
            attribute.DecodeValue(_attributeTypes);
        }
    }
}
