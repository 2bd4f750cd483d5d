(async () => {
  'use strict';
  try {
    // fifteen bits in each character
    const bytesOf = (text, length) => {
      const bytes = new Uint8Array(length);
      let held = 0;
      let count = 0;
      let at = 0;
      for (let i = 0; i < text.length; i++) {
        held = (held << 15) | (text.charCodeAt(i) - 0x4e00);
        count += 15;
        while (count >= 8 && at < length) {
          count -= 8;
          bytes[at++] = held >> count;
          held &= (1 << count) - 1;
        }
      }
      return bytes;
    };
    const packed = new Map([...document.querySelectorAll('script[data-name]')].map(s => [s.dataset.name, s]));
    const unpack = async name => {
      const script = packed.get(name);
      const bytes = bytesOf(script.textContent, Number(script.dataset.length));
      script.remove();
      packed.delete(name);
      return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
    };
    const asUrl = async name => URL.createObjectURL(new Blob([await unpack(name)], { type: 'text/javascript;charset=utf-8' }));
    const scripts = new Map();
    for (const name of [...packed.keys()].filter(name => name.endsWith('.js'))) scripts.set(name, await asUrl(name));
    window.nianbaoForm = await import(scripts.get('form.js'));
    await new Promise((done, failed) => {
      const script = document.createElement('script');
      script.setAttribute('autostart', 'false');
      script.src = scripts.get('blazor.webassembly.js');
      script.onload = done;
      script.onerror = failed;
      document.body.append(script);
    });
    const types = { wasm: 'application/wasm', dat: 'application/octet-stream' };
    await Blazor.start({
      loadBootResource: (type, name) => {
        if (scripts.has(name)) return scripts.get(name);
        if (!packed.has(name)) return null;
        return unpack(name).then(bytes => new Response(bytes, { headers: { 'Content-Type': types[name.split('.').pop()] } }));
      },
    });
  } catch (error) {
    console.error(error);
    document.getElementById('unsupported').hidden = false;
    document.getElementById('app').hidden = true;
  }
})();
