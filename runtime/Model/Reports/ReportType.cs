using System.ComponentModel;
using Nianbao.Forms;

namespace Nianbao.Reports;

/// <summary>What the generator makes of a form: reports of it, and their validator.</summary>
/// <param name="Form">The form.</param>
/// <param name="Create">Makes a report whose cells are all blank; the constructor of the generated class.</param>
/// <param name="Check">The generated validator: tells the context each relation that may be broken.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ReportType(FormDefinition Form, Func<Report> Create, Action<RuleContext> Check);
