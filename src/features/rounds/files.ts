/** The text of a file that somebody has chosen; null where it cannot be read: a folder, or a file that is gone by now. */
export async function textOf(file: Blob): Promise<string | null> {
  try {
    return await file.text();
  } catch {
    return null;
  }
}

/** Whether a file can still be read: it may have been moved or changed since it was chosen. */
export const isReadable = async (file: Blob): Promise<boolean> => (await textOf(file.slice(0, 1))) !== null;
