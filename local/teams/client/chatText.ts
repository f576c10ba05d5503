/** **Bold**, [a link](https://...), and a sign from which a backslash takes its meaning. */
const MARKUP = /\*\*(.+?)\*\*|\[((?:\\.|[^\]\\])+)\]\((https?:[^)\s]+)\)|\\([\\`*_{}[\]()<>#+\-.!|~])/g;

type Open = (url: string) => void;

/** A line with what is bold in it and what leads somewhere. */
function inline(line: string, open?: Open): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const found of line.matchAll(MARKUP)) {
    const [whole, bold, words, url, sign = ''] = found;
    parts.push(line.slice(from, found.index));
    if (bold !== undefined) parts.push(element('strong', ...inline(bold, open)));
    else if (words !== undefined && url !== undefined) parts.push(link(inline(words), url, open));
    else parts.push(sign);
    from = found.index + whole.length;
  }
  return [...parts, line.slice(from)];
}

function link(words: readonly (Node | string)[], url: string, open?: Open): HTMLAnchorElement {
  const made = element('a', ...words);
  made.href = url;
  made.addEventListener('click', (event) => {
    if (!open) return;
    event.preventDefault();
    open(url);
  });
  return made;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/**
 * The Markdown that Concord writes in chats - paragraphs, lists, bold, links - as elements; plain text stays as it is.
 * @param open what follows a link
 */
export function textOf(text: string, markdown: boolean, open?: Open): HTMLElement {
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
      if (line.trim() !== '') whole.append(element('p', ...inline(line, open)));
      continue;
    }
    if (!list) whole.append((list = element('ul')));
    list.append(element('li', ...inline(item, open)));
  }
  return whole;
}
