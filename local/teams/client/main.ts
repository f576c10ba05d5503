import { channel, placeOfTab } from './channel.ts';
import { chatPane } from './chatPane.ts';
import { letMoreAnswer } from './crowd.ts';
import { subPageOf } from './deepLink.ts';
import { fetchDirectory } from './localApi.ts';
import { peoplePicker } from './peoplePicker.ts';
import { showPeople } from './peopleList.ts';
import { entryFor, pixelsOf, placeIn, queryOf, settingsFrom, type Settings } from './settings.ts';
import { isTeams } from './hosts.ts';
import { question } from './question.ts';
import { tellRoom } from './roomNote.ts';
import { tabFrame } from './tabFrame.ts';

const find = <T extends Element>(selector: string, kind: new () => T): T => {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page requires ${selector}`);
  return found;
};
const people = find('#people', HTMLFormElement);
const controls = find('#controls', HTMLFormElement);
const toggle = find('#panel-toggle', HTMLButtonElement);
const nobody = find('#nobody', HTMLElement);

const directory = await fetchDirectory();
showPeople(people, directory.people);
const pickPeople = peoplePicker(
  {
    dialog: find('#picker', HTMLDialogElement),
    title: find('#picker-title', HTMLElement),
    search: find('#picker-search', HTMLInputElement),
    list: find('#picker-list', HTMLElement),
    done: find('#picker-done', HTMLButtonElement),
    cancel: find('#picker-cancel', HTMLButtonElement),
    none: find('#picker-none', HTMLElement),
  },
  directory.people,
);
const shared = find('#shared', HTMLElement);
let settings = settingsFrom(location.search);
/** Where somebody is in the tab. It outlives a reload of this page, as in Teams, and does not stand in its address. */
let place = placeIn(history.state, settings.person);
const tab = tabFrame(
  find('#device', HTMLElement),
  find('#tab-failure', HTMLElement),
  directory,
  pickPeople,
  (now) => {
    place = now;
    keep();
  },
  openLink,
  (what) => {
    shared.textContent = what === '' ? '' : `The tab lets Teams pass this on: ${what}`;
  },
  question(find('#consent', HTMLDialogElement)),
);

/** The channel of the made-up team, with a tab that everybody in it sees. */
const team = channel({
  bar: find('#channel', HTMLElement),
  name: find('#channel-tab', HTMLElement),
  add: find('#channel-add', HTMLButtonElement),
  remove: find('#channel-remove', HTMLButtonElement),
  dialog: find('#setup', HTMLDialogElement),
  place: find('#setup-place', HTMLElement),
  save: find('#setup-save', HTMLButtonElement),
  cancel: find('#setup-cancel', HTMLButtonElement),
  status: find('#setup-status', HTMLElement),
  hostDeps: () => (settings.person === null ? undefined : tab.depsFor(settings.person, () => settings)),
  onChanged: () => void openTab(),
});

/** Opens what is chosen: the personal app, or what the channel's tab shows. */
async function openTab(at = place): Promise<void> {
  shared.textContent = '';
  if (settings.where === 'personal') {
    tab.reload(() => settings, at);
    return;
  }
  const shown = await team.look();
  if (shown) tab.reload(() => settings, placeOfTab(shown), shown);
  else tab.clear();
}

const chat = find('#chat', HTMLElement);
const chatToggle = find('#chat-toggle', HTMLButtonElement);
const chatLook = find('#chat-look input', HTMLInputElement);
const hasChat = (id: string | null): boolean =>
  directory.people.some((person) => person.id === id && person.role !== 'participant');
const chatIsOpen = (): boolean =>
  settings.person !== null &&
  (settings.chat === 'open' || (settings.chat === 'auto' && hasChat(settings.person)));
const messages = chatPane({
  pane: chat,
  toggle: chatToggle,
  settings: () => settings,
  isOpen: chatIsOpen,
  open: openLink,
});

/** A link into the tab opens it there, as Teams does; any other one opens a window. */
function openLink(url: string): void {
  const subPage = subPageOf(url);
  if (subPage === undefined) {
    window.open(url, '_blank', 'noopener');
    return;
  }
  settings = { ...settings, subPage, where: 'personal' };
  place = undefined;
  show();
  void openTab();
}

/** Shows what is chosen, in the page and in its address. */
function show(): void {
  document.documentElement.dataset['theme'] = settings.theme;
  nobody.hidden = settings.person !== null;
  const known = directory.people.find(({ id }) => id === settings.person);
  toggle.textContent =
    settings.person === null ? 'Choose a person' : `Person: ${known?.name ?? settings.person}`;
  for (const [name, value] of Object.entries(settings)) {
    for (const form of [people, controls]) select(form.elements.namedItem(name), value ?? '');
  }
  chatToggle.hidden = settings.person === null;
  chat.hidden = !chatIsOpen();
  chatToggle.setAttribute('aria-expanded', String(!chat.hidden));
  chat.classList.toggle('phone', settings.chatLook === 'phone');
  chatLook.checked = settings.chatLook === 'phone';
  const where = controls.elements.namedItem('where');
  if (where instanceof HTMLSelectElement) where.disabled = !isTeams(settings.host);
  team.toggle(settings.where === 'channel' && settings.person !== null);
  find('#device', HTMLElement).classList.toggle('in-channel', settings.where === 'channel');
  tab.resize(settings);
  messages.settingsChanged();
  keep();
}

function keep(): void {
  history.replaceState({ person: settings.person, place }, '', `/${queryOf(settings)}`);
}

function select(field: RadioNodeList | Element | null, value: string): void {
  if (field instanceof RadioNodeList) field.value = value;
  if (!(field instanceof HTMLSelectElement)) return;
  // An address may ask for a region, or a language, that is not in the list.
  const listed = entryFor(
    value,
    [...field.options].map((option) => option.value),
  );
  if (listed === undefined) field.add(new Option(value, value));
  field.value = listed ?? value;
}

const signinStatus = find('#signin-status', HTMLElement);

/** What a change needs: the theme is pushed to the running tab, sign-in waits to be asked, the rest opens it anew. */
function change(next: Settings): void {
  const before = settings;
  settings = next;
  show();
  const sameClient = (pixelsOf(before.width) === null) === (pixelsOf(next.width) === null);
  if (before.theme !== next.theme) tab.pushTheme();
  const moved = before.person !== next.person || before.where !== next.where || before.host !== next.host;
  if (moved || before.locale !== next.locale || !sameClient) {
    if (moved) {
      place = undefined;
      keep();
    }
    void openTab();
    signinStatus.textContent = '';
  } else if (before.signin !== next.signin && next.person !== null)
    signinStatus.textContent =
      "Takes effect at the tab's next request. Reload this page to see the tab start with it.";
}

for (const form of [people, controls]) {
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const query = new URLSearchParams(queryOf(settings));
    query.set(target.name, target.value);
    change(settingsFrom(query.toString()));
    if (form === people) toggle.setAttribute('aria-expanded', 'false');
  });
}

toggle.addEventListener('click', () => {
  toggle.setAttribute('aria-expanded', String(toggle.getAttribute('aria-expanded') === 'false'));
});

chatToggle.addEventListener('click', () => change({ ...settings, chat: chat.hidden ? 'open' : 'hidden' }));
chatLook.addEventListener('change', () =>
  change({ ...settings, chatLook: chatLook.checked ? 'phone' : 'desktop' }),
);

tellRoom(find('#device', HTMLElement), find('select[name=width]', HTMLSelectElement));

const crowd = find('#crowd', HTMLButtonElement);
const crowdStatus = find('#crowd-status', HTMLElement);
const say = (text: string): void => void (crowdStatus.textContent = text);
crowd.addEventListener('click', () => {
  if (crowd.getAttribute('aria-disabled') === 'true') return;
  crowd.setAttribute('aria-disabled', 'true');
  letMoreAnswer(say)
    .catch((error: unknown) =>
      say(`That did not work: ${error instanceof Error ? error.message : String(error)}`),
    )
    .finally(() => crowd.removeAttribute('aria-disabled'));
});

if (settings.person !== null) toggle.setAttribute('aria-expanded', 'false');
show();
void openTab();
document.body.inert = false;
