/** Hands a file to the person, as the browser hands out files. */
export function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A file that is made here. */
export const made = (name: string, type: string, content: BlobPart): File =>
  new File([content], name, { type });
