const unsaved = new Set<() => boolean>();

/** Counts a page as one on which somebody may be writing, until the answer is called. @param isUnsaved whether they are */
export function mayBeWriting(isUnsaved: () => boolean): () => void {
  unsaved.add(isUnsaved);
  return () => unsaved.delete(isUnsaved);
}

/** Whether somebody is asked something in a dialog, or has typed what is not saved: nothing may change under their hands. */
export const isWriting = (): boolean =>
  document.querySelector('dialog[open]') !== null || [...unsaved].some((isUnsaved) => isUnsaved());
