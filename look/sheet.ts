import { readdir } from 'node:fs/promises';
import { themes } from './stand.ts';

const NAME = /^(.+)-(\d+)-([a-z]{2})-(light|dark|contrast)\.png$/;

/** One page with every picture that is there: a row for each screen, width and language, its themes side by side. */
export async function sheetOf(pictures: string): Promise<string> {
  const rows = new Map<string, { title: string; width: number; files: Map<string, string> }>();
  for (const file of (await readdir(pictures)).sort()) {
    const [, screen, width, language, theme] = NAME.exec(file) ?? [];
    if (!screen || !theme) continue;
    const key = `${screen} ${width} ${language}`;
    const row = rows.get(key) ?? {
      title: `${screen}, ${width} px, ${language}`,
      width: Number(width),
      files: new Map(),
    };
    row.files.set(theme, `pictures/${file}`);
    rows.set(key, row);
  }
  const body = [...rows.values()].map(
    ({ title, width, files }) =>
      `<section><h2>${title}</h2>${themes
        .map((theme) => files.get(theme))
        .filter((file) => file !== undefined)
        .map(
          (file) =>
            `<a href="${file}"><img loading="lazy" width="${Math.min(width, 620)}" src="${file}" alt="${title}"></a>`,
        )
        .join('')}</section>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Concord: contact sheet</title>
<style>body{font:14px sans-serif;background:#888;margin:16px}section{margin-block-end:32px}h2{font-size:14px}img{margin-inline-end:12px;vertical-align:top}</style>
${body.join('\n')}\n`;
}
