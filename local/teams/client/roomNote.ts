/** From here on the tab looks as it does in a window of Teams: its case page has two columns. */
const WHOLE = 1000;

/** Says beside the choice of the width how much room the tab has, where that is less than a desktop. */
export function tellRoom(device: HTMLElement, width: HTMLSelectElement): void {
  const note = document.createElement('p');
  note.className = 'note';
  note.hidden = true;
  width.closest('label')?.after(note);
  const tell = (): void => {
    const pixels = device.clientWidth;
    note.hidden = width.value !== 'desktop' || pixels === 0 || pixels >= WHOLE;
    note.textContent = `${pixels} px here. Hide the chat or widen the window for a whole desktop.`;
  };
  new ResizeObserver(tell).observe(device);
  width.addEventListener('change', tell);
}
