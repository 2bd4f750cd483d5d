using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Nianbao.Form.Browser;
using Nianbao.Form.Components;
using Nianbao.Form.Filling;
using Nianbao.Generated;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#app");
builder.Services.AddSingleton(ProjectCatalog.All);
builder.Services.AddSingleton<FormDocuments>();
builder.Services.AddSingleton<FormBrowser>();
await builder.Build().RunAsync();
