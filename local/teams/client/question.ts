/** A dialog with a button whose value is "yes"; closing it in any other way is a no. */
export const question = (dialog: HTMLDialogElement) => (): Promise<boolean> =>
  new Promise((resolve) => {
    dialog.returnValue = '';
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
    if (!dialog.open) dialog.showModal();
  });
