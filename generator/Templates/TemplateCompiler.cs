using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Model;
using Nianbao.Generator.Schemas;
namespace Nianbao.Generator.Templates;
internal static class TemplateCompiler { public static (CompiledTemplate, EquatableArray<DiagnosticInfo>) Compile(TemplateUnit unit, EquatableArray<FormModel> forms) => throw new NotImplementedException(); }
internal static class TemplateUnits { public static (EquatableArray<TemplateUnit>, EquatableArray<DiagnosticInfo>) Gather(IEnumerable<TemplateSource> sources) => (EquatableArray<TemplateUnit>.Empty, EquatableArray<DiagnosticInfo>.Empty); }
