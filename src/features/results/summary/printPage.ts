/** The browser says at once that it prints; where a frame may not, it stays silent. */
const PATIENCE_MS = 400;

/**
 * Opens the browser's own way to paper and to PDF.
 * @returns whether it has opened: some hosts keep a tab from printing, and say nothing
 */
export async function printPage(): Promise<boolean> {
  let begun = false;
  const begins = () => {
    begun = true;
  };
  window.addEventListener('beforeprint', begins);
  window.print();
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  window.removeEventListener('beforeprint', begins);
  return begun;
}
