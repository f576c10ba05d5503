import type { MadeUpPerson } from '../../identity/people.ts';
import { aboutPerson } from './peopleList.ts';

/** What teams-js asks for with `people.selectPeople`. */
export type PickerInputs = {
  title?: string;
  setSelected?: string[];
  openOrgWideSearchInChatOrChannel?: boolean;
  singleSelect?: boolean;
};
/** What it gets for each of those who were chosen. */
export type PickedPerson = { objectId: string; displayName: string; email: string };
export type PickPeople = (inputs: PickerInputs) => Promise<PickedPerson[] | 'cancelled'>;

type Parts = {
  dialog: HTMLDialogElement;
  title: HTMLElement;
  search: HTMLInputElement;
  list: HTMLElement;
  done: HTMLButtonElement;
  cancel: HTMLButtonElement;
  none: HTMLElement;
};

/** The people whose name, address, side or region holds what was written. */
export const peopleMatching = (people: readonly MadeUpPerson[], text: string): MadeUpPerson[] => {
  const wanted = text.trim().toLocaleLowerCase();
  return people.filter((person) =>
    `${person.name} ${person.userPrincipalName} ${aboutPerson(person)}`.toLocaleLowerCase().includes(wanted),
  );
};

/** Teams' dialog for choosing colleagues, over the people of this machine. Escape and Cancel choose nobody. */
export function peoplePicker(
  { dialog, title, search, list, done, cancel, none }: Parts,
  people: readonly MadeUpPerson[],
): PickPeople {
  return ({ title: wanted, setSelected = [], singleSelect = false }) => {
    if (dialog.open) dialog.close();
    const chosen = new Set(setSelected.slice(0, singleSelect ? 1 : undefined));
    title.textContent = wanted ?? (singleSelect ? 'Select a person' : 'Select people');
    search.value = '';

    const show = (): void => {
      const found = peopleMatching(people, search.value);
      none.hidden = found.length > 0;
      list.replaceChildren(...found.map((person) => choice(person, singleSelect, chosen.has(person.oid))));
      done.disabled = chosen.size === 0;
    };
    const choose = ({ target }: Event): void => {
      if (!(target instanceof HTMLInputElement)) return;
      if (singleSelect) chosen.clear();
      if (target.checked) chosen.add(target.value);
      else chosen.delete(target.value);
      done.disabled = chosen.size === 0;
    };

    return new Promise((resolve) => {
      const heard = new AbortController();
      const { signal } = heard;
      search.addEventListener('input', show, { signal });
      list.addEventListener('change', choose, { signal });
      cancel.addEventListener('click', () => dialog.close(), { signal });
      dialog.addEventListener(
        'close',
        () => {
          heard.abort();
          const picked = people.filter(({ oid }) => chosen.has(oid)).map(pickedPerson);
          resolve(dialog.returnValue === 'done' && picked.length > 0 ? picked : 'cancelled');
        },
        { signal },
      );
      show();
      dialog.returnValue = '';
      dialog.showModal();
    });
  };
}

const pickedPerson = ({ oid, name, userPrincipalName }: MadeUpPerson): PickedPerson => ({
  objectId: oid,
  displayName: name,
  email: userPrincipalName,
});

function choice(person: MadeUpPerson, single: boolean, checked: boolean): HTMLElement {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = single ? 'radio' : 'checkbox';
  input.name = 'picked';
  input.value = person.oid;
  input.checked = checked;
  const name = document.createElement('span');
  name.textContent = person.name;
  const about = document.createElement('small');
  about.textContent = aboutPerson(person);
  label.append(input, name, about);
  return label;
}
