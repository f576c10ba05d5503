/**
 * Puts words on the clipboard.
 * @returns whether the browser, and the app around the page, let it
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused, or not there at all: some apps hold the page in a frame that may not write.
    return false;
  }
}
