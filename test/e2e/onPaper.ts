import type { Page } from 'playwright-core';
import { readPdf, type ReadPdf } from '../builders/pdf.ts';

/** The page as somebody prints it. */
export async function onPaper(page: Page, format: 'A4' | 'Letter' = 'A4'): Promise<ReadPdf> {
  const { pages, text } = readPdf(await page.pdf({ format, preferCSSPageSize: true }));
  // Letters that are drawn as one are one sign in the file.
  return { pages, text: text.normalize('NFKC') };
}
