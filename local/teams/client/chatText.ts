const BOLD = /\*\*(.+?)\*\*/g;

/** A line with its **bold** parts. */
function inline(line: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const found of line.matchAll(BOLD)) {
    parts.push(line.slice(from, found.index));
    const strong = document.createElement('strong');
    strong.textContent = found[1] ?? '';
    parts.push(strong);
    from = found.index + found[0].length;
  }
  return [...parts, line.slice(from)];
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** The Markdown that Concord writes in chats - paragraphs, lists, bold - as elements; plain text stays as it is. */
export function textOf(text: string, markdown: boolean): HTMLElement {
  const whole = element('div');
  whole.className = 'words';
  if (!markdown) {
    whole.textContent = text;
    return whole;
  }
  let list: HTMLUListElement | undefined;
  for (const line of text.split('\n')) {
    const item = /^[-*] (.*)$/.exec(line)?.[1];
    if (item === undefined) {
      list = undefined;
      if (line.trim() !== '') whole.append(element('p', ...inline(line)));
      continue;
    }
    if (!list) whole.append((list = element('ul')));
    list.append(element('li', ...inline(item)));
  }
  return whole;
}
