import de from '../languages/de/names.json' with { type: 'json' };
import es from '../languages/es/names.json' with { type: 'json' };
import fr from '../languages/fr/names.json' with { type: 'json' };
import nl from '../languages/nl/names.json' with { type: 'json' };
import en from './names.en.json' with { type: 'json' };

const SIDES = ['sales', 'marketing', 'observer'] as const;
/** Where a person stands. */
type Side = (typeof SIDES)[number];

export type ColumnName = 'user' | 'side' | 'region' | 'name';

/** What spreadsheets and Microsoft 365 call the columns: as `headingKey` leaves it. */
const COLUMNS: Readonly<Record<ColumnName, string>> = {
  user: `user username userprincipalname upn email emailaddress mail mailaddress objectid entraobjectid person
    benutzer benutzername benutzerprinzipalname emailadresse mailadresse objektid entraobjektid
    utilisateur nomdutilisateur nomdutilisateurprincipal nomprincipaldelutilisateur courriel adresseemail
    adressemail adressedemessagerie iddobjet identifiantdobjet personne
    usuario nombredeusuario nombreprincipaldeusuario correo correoelectronico direcciondecorreo
    direcciondecorreoelectronico iddeobjeto identificadordeobjeto persona
    gebruiker gebruikersnaam emailadres mailadres persoon`,
  side: 'side team seite cote equipe parte lado equipo kant',
  region: 'region regio',
  name: `name fullname displayname anzeigename vollstandigername nom nomcomplet nomdaffichage
    nombre nombrecompleto nombreparamostrar naam volledigenaam weergavenaam`,
};

/** Names of observers besides those of the product's own texts, which every reader of the tab sees in their language. */
const OBSERVERS = [
  ...['observer', 'observers', 'beobachtende', 'beobachtender', 'beobachter', 'beobachterin'],
  ...[
    'observation',
    'observateur',
    'observatrice',
    'persona observadora',
    'personas observadoras',
    'observador',
    'observadora',
  ],
  ...['waarnemer', 'waarnemers'],
];

/** Longer than any of these names. */
const LONGEST = 100;

const columnBy = new Map(
  Object.entries(COLUMNS).flatMap(([column, names]) =>
    names.split(/\s+/).map((name) => [name, column as ColumnName] as const),
  ),
);
const sideBy = new Map<string, Side>([
  ...SIDES.map((side) => [side, side] as const),
  ...[en, de, es, fr, nl].flatMap((names) =>
    (['sales', 'marketing'] as const).map((side) => [sideKey(names[side]), side] as const),
  ),
  ...OBSERVERS.map((name) => [name, 'observer'] as const),
]);

/** A heading without capitals, accents, blanks and signs: "E-Mail", "e mail" and "EMAIL" are one. */
const headingKey = (heading: string): string =>
  heading
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/**
 * Which column a heading means, by what it is usually called in English, German, French, Spanish and Dutch.
 * @example columnMeant('E-Mail') // 'user'
 */
export const columnMeant = (heading: string): ColumnName | undefined =>
  heading.length > LONGEST ? undefined : columnBy.get(headingKey(heading));

/** Signs stay: what begins like a formula is no side. */
function sideKey(cell: string): string {
  return cell.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * Which side a cell means: `sales`, `marketing`, `observer`, or what the product calls them in one of its languages.
 * @example sideMeant('Vertrieb') // 'sales'
 */
export const sideMeant = (cell: string): Side | undefined =>
  cell.length > LONGEST ? undefined : sideBy.get(sideKey(cell));
