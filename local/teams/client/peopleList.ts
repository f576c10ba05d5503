import type { MadeUpPerson } from '../../identity/people.ts';

const roles = { owner: 'Round owner', liaison: 'Liaison', participant: 'Participant' } as const;
const sides = { sales: 'Sales', marketing: 'Marketing' } as const;

const groupOf = ({ role, side }: MadeUpPerson): string =>
  side === null ? 'Owner and liaisons' : `${sides[side]} (${roles[role].toLowerCase()}s)`;

/** What stands below a name: side and region, or role and the regions that it reaches. */
export function aboutPerson({ role, side, region }: MadeUpPerson): string {
  if (side !== null) return [sides[side], region].filter(Boolean).join(', ');
  if (role === 'liaison') return `${roles.liaison}, ${region ?? 'all regions'}`;
  return roles[role];
}

const initialsOf = ({ name }: MadeUpPerson): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');

/** Fills the list from which a person is chosen, grouped by what they do. */
export function showPeople(list: HTMLElement, people: MadeUpPerson[]): void {
  for (const [group, members] of Map.groupBy(people, groupOf)) {
    const fieldset = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = group;
    fieldset.append(legend, ...members.map(row));
    list.append(fieldset);
  }
}

function row(person: MadeUpPerson): HTMLElement {
  const label = document.createElement('label');
  label.className = 'person';
  const input = document.createElement('input');
  input.type = 'radio';
  input.name = 'person';
  input.value = person.id;
  const avatar = document.createElement('span');
  avatar.className = `avatar ${person.side ?? ''}`;
  avatar.setAttribute('aria-hidden', 'true');
  const initials = document.createElement('span');
  initials.textContent = initialsOf(person);
  avatar.append(initials);
  const name = document.createElement('span');
  name.textContent = person.name;
  const about = document.createElement('small');
  about.textContent = aboutPerson(person);
  label.append(input, avatar, name, about);
  return label;
}
