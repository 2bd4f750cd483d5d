using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Nianbao.Form.Browser;
using Nianbao.Form.Components;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#app");
builder.Services.AddSingleton<FormBrowser>();
await builder.Build().RunAsync();
