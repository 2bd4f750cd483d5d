using System.Globalization;
using System.Text;
using Nianbao.Form.Packing;

if (args is not [var published, var output])
{
    Console.Error.WriteLine("usage: Nianbao.Form.Packing <published wwwroot> <output.html>");
    return 2;
}

var page = FormPage.Of(published);
var beside = output + ".tmp";
File.WriteAllText(beside, page, Encoding.Unicode);
File.Move(beside, output, overwrite: true);
var size = new FileInfo(output).Length;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output}: {size / 1e6:0.00} MB"));
if (size <= FormPage.MaxBytes) return 0;
Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output}: error: larger than {FormPage.MaxBytes / 1e6:0} MB"));
return 1;
