using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nianbao.Editor.Tests;

/// <summary>The YAML language server as a process of its own, spoken to over its standard input and output as an editor does.</summary>
internal sealed class LanguageServer : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> _open = new();
    private readonly ConcurrentDictionary<string, JsonArray> _diagnostics = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly Lock _writing = new();
    private int _lastId;

    /// <summary>Starts the server in a folder.</summary>
    public LanguageServer(string folder)
    {
        var start = new ProcessStartInfo(LanguageServerFiles.Node!, [LanguageServerFiles.Script!, "--stdio"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, e) => _complaints.Enqueue(e.Data ?? "");
        _process.BeginErrorReadLine();
        _ = Task.Factory.StartNew(ReadAll, TaskCreationOptions.LongRunning);
        Begin(folder);
    }

    /// <summary>Opens a document or, if it is open, replaces its text.</summary>
    /// <returns>Its address.</returns>
    public string Open(string path, string text)
    {
        var uri = new Uri(path).AbsoluteUri;
        var version = Interlocked.Increment(ref _lastId);
        if (_diagnostics.TryAdd(uri, []))
        {
            Notify("textDocument/didOpen", new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "yaml", ["version"] = version, ["text"] = text },
            });
        }
        else
        {
            Notify("textDocument/didChange", new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version },
                ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
            });
        }

        return uri;
    }

    /// <summary>Waits until the server has found something in a document: its lines, from 1, and its messages.</summary>
    public async Task<List<(int Line, string Message)>> Diagnostics(string uri)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            if (_diagnostics[uri] is { Count: > 0 } found)
            {
                return [.. found.Select(item => ((int)item!["range"]!["start"]!["line"]! + 1, (string)item["message"]!))];
            }

            if (clock.Elapsed > s_patience) throw new TimeoutException("no diagnostics came\n" + string.Join('\n', _complaints));
            await Task.Delay(50);
        }
    }

    /// <summary>What the server offers at a place, counted from 0, and what it would put there.</summary>
    public async Task<Dictionary<string, string>> Complete(string uri, int line, int character)
    {
        var answer = await Ask("textDocument/completion", SpanOf(uri, line, character));
        return (answer as JsonArray ?? answer!["items"]!.AsArray())
            .ToDictionary(item => (string)item!["label"]!, item => (string?)item!["insertText"] ?? "", StringComparer.Ordinal);
    }

    /// <summary>What the server shows at a place, counted from 0; empty if nothing.</summary>
    public async Task<string> Hover(string uri, int line, int character)
    {
        var answer = await Ask("textDocument/hover", SpanOf(uri, line, character));
        return (string?)answer?["contents"]?["value"] ?? "";
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static JsonObject SpanOf(string uri, int line, int character) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri },
        ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
    };

    private void Begin(string folder)
    {
        Ask("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = new Uri(folder).AbsoluteUri,
            ["capabilities"] = new JsonObject { ["textDocument"] = new JsonObject() },
        }).GetAwaiter().GetResult();
        Notify("initialized", []);

        // the schema store is on the net; everything else is on by default
        Notify("workspace/didChangeConfiguration", new JsonObject
        {
            ["settings"] = new JsonObject
            {
                ["yaml"] = new JsonObject
                {
                    ["validate"] = true, ["hover"] = true, ["completion"] = true, ["schemaStore"] = new JsonObject { ["enable"] = false },
                },
            },
        });
    }

    private async Task<JsonNode?> Ask(string method, JsonObject parameters)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _open[id] = answer;
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        try
        {
            return await answer.Task.WaitAsync(s_patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"no answer to {method}\n{string.Join('\n', _complaints)}");
        }
    }

    private void Notify(string method, JsonObject parameters) =>
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    private void Send(JsonObject message)
    {
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        lock (_writing)
        {
            var stream = _process.StandardInput.BaseStream;
            stream.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
            stream.Write(body);
            stream.Flush();
        }
    }

    private void ReadAll()
    {
        try
        {
            var stream = _process.StandardOutput.BaseStream;
            while (ReadLength(stream) is { } length)
            {
                var body = new byte[length];
                stream.ReadExactly(body);
                Take(JsonNode.Parse(body)!);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException or JsonException)
        {
            _complaints.Enqueue(e.Message);
        }
    }

    private static int? ReadLength(Stream stream)
    {
        int? length = null;
        while (true)
        {
            var line = new StringBuilder();
            int next;
            while ((next = stream.ReadByte()) is not ('\n' or -1)) line.Append((char)next);
            if (next < 0) return null;
            var header = line.ToString().Trim();
            if (header.Length == 0) return length;
            if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(header["Content-Length:".Length..], CultureInfo.InvariantCulture);
            }
        }
    }

    private void Take(JsonNode message)
    {
        var method = (string?)message["method"];
        if (method == null)
        {
            if (message["id"] is { } answered && _open.TryRemove((int)answered, out var waiting)) waiting.SetResult(message["result"]);
        }
        else if (method == "textDocument/publishDiagnostics")
        {
            _diagnostics[(string)message["params"]!["uri"]!] = message["params"]!["diagnostics"]!.AsArray();
        }
        else if (message["id"] is { } asked)
        {
            // whatever the server asks of an editor: it has nothing to say
            Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = asked.DeepClone(), ["result"] = null });
        }
    }
}
