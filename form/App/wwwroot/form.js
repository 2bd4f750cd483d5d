// What only a script can do: storage, files, clipboard, printing, and keys within the tables.
const prefix = 'nianbao:';
const tab = Math.random().toString(36).slice(2);
let listener = null;
let listened = '';

export function forms() {
  return document.getElementById('forms')?.textContent ?? '';
}

export function keep(key, text) {
  try {
    localStorage.setItem(prefix + key, JSON.stringify({ text, tab, time: new Date().toISOString() }));
    return true;
  } catch {
    return false;
  }
}

export function drafts() {
  const found = [];
  try {
    for (let i = 0; i < localStorage.length; i++) {
      const name = localStorage.key(i);
      if (!name.startsWith(prefix)) continue;
      const { text, time } = JSON.parse(localStorage.getItem(name));
      found.push({ key: name.slice(prefix.length), text, time: new Date(time).toLocaleString(), at: time });
    }
  } catch {
    return [];
  }
  return found.sort((one, other) => (one.at < other.at ? 1 : -1)).map(draft => [draft.key, draft.text, draft.time]);
}

export function forget(key) {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // nothing was kept
  }
}

const handles = new Map();

export async function save(name, type, bytes) {
  const blob = new Blob([bytes], { type });
  if (window.showSaveFilePicker && !navigator.webdriver) {
    try {
      const handle = handles.get(name) ?? await window.showSaveFilePicker({ suggestedName: name });
      const file = await handle.createWritable();
      await file.write(blob);
      await file.close();
      handles.set(name, handle);
      return;
    } catch (error) {
      if (error.name === 'AbortError') return;
    }
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

export async function copy(html, text) {
  try {
    await navigator.clipboard.write([new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    })]);
    return true;
  } catch {
    const give = event => {
      event.preventDefault();
      event.clipboardData.setData('text/html', html);
      event.clipboardData.setData('text/plain', text);
    };
    document.addEventListener('copy', give, { once: true });
    const isDone = document.execCommand('copy');
    document.removeEventListener('copy', give);
    return isDone;
  }
}

export function print(html) {
  document.getElementById('print-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.id = 'print-frame';
  frame.title = 'print';
  frame.srcdoc = html;
  frame.onload = () => frame.contentWindow.print();
  document.body.append(frame);
}

export function show(id) {
  const element = document.getElementById(id);
  if (!element) return;
  element.scrollIntoView({ block: 'center', inline: 'center' });
  element.focus({ preventScroll: true });
}

export function insert(id, words) {
  const box = document.getElementById(id);
  if (!box) return;
  box.setRangeText(words, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.dispatchEvent(new Event('change', { bubbles: true }));
  box.focus();
}

export function listen(dotNet, key) {
  listener = dotNet;
  listened = prefix + key;
}

export function stopListening() {
  listener = null;
}

const boxes = root => [...root.querySelectorAll('input.cell:not(:disabled)')];
const middle = element => { const box = element.getBoundingClientRect(); return box.left + box.width / 2; };

// the cell nearest above or below, also in a table of other columns
function vertical(cell, step) {
  const all = boxes(document);
  const rows = [...new Set(all.map(box => box.closest('tr')))];
  const row = rows[rows.indexOf(cell.closest('tr')) + step];
  if (!row) return null;
  const wanted = middle(cell);
  return boxes(row).reduce((best, box) => (Math.abs(middle(box) - wanted) < Math.abs(middle(best) - wanted) ? box : best));
}

function horizontal(cell, step) {
  const all = boxes(document);
  return all[all.indexOf(cell) + step] ?? null;
}

function targetOf(event, cell) {
  const isAtStart = cell.selectionStart === 0 && (cell.selectionEnd === 0 || cell.selectionEnd === cell.value.length);
  const isAtEnd = cell.selectionEnd === cell.value.length;
  switch (event.key) {
    case 'ArrowUp': return vertical(cell, -1);
    case 'ArrowDown': return vertical(cell, 1);
    case 'Enter': return event.shiftKey ? vertical(cell, -1) : vertical(cell, 1);
    case 'ArrowLeft': return isAtStart ? horizontal(cell, -1) : null;
    case 'ArrowRight': return isAtEnd ? horizontal(cell, 1) : null;
    default: return null;
  }
}

document.addEventListener('keydown', event => {
  if (listener && (event.ctrlKey || event.metaKey) && !event.altKey && /^[zy]$/i.test(event.key)) {
    if (event.target.matches?.('textarea')) return;
    event.preventDefault();
    listener.invokeMethodAsync(event.key.toLowerCase() === 'y' || event.shiftKey ? 'Redo' : 'Undo');
    return;
  }
  if (!event.target.matches?.('input.cell') || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = targetOf(event, event.target);
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.select();
});

document.addEventListener('focusin', event => {
  if (event.target.matches?.('input.cell')) event.target.select();
});

document.addEventListener('paste', event => {
  if (!listener || !event.target.matches?.('input.cell')) return;
  const text = event.clipboardData.getData('text/plain');
  if (!/[\t\n]/.test(text.trimEnd())) return;
  event.preventDefault();
  listener.invokeMethodAsync('Paste', Number(event.target.dataset.cell), text);
});

window.addEventListener('storage', event => {
  if (!listener || event.key !== listened || !event.newValue) return;
  if (JSON.parse(event.newValue).tab !== tab) listener.invokeMethodAsync('ChangedElsewhere');
});
