import { createHash } from 'node:crypto';
import * as z from 'zod';
import peopleJson from './people.json' with { type: 'json' };

const role = z.enum(['owner', 'liaison', 'participant']);
const person = z.strictObject({
  id: z.string(),
  /** The Entra object id. */
  oid: z.guid(),
  name: z.string(),
  userPrincipalName: z.string(),
  role,
  side: z.enum(['sales', 'marketing']).nullable(),
  /** A liaison without a region looks after all of them. */
  region: z.string().nullable(),
  /** As Microsoft 365 has them. */
  department: z.string().nullable(),
  office: z.string().nullable(),
});
export type MadeUpPerson = z.infer<typeof person>;

const file = z.strictObject({ note: z.string(), tenant: z.guid(), people: z.array(person) });
const known = file.parse(peopleJson);

/** The made-up organisation that everybody on this machine belongs to. */
export const tenant = known.tenant;
export const people: readonly MadeUpPerson[] = known.people;
/** Says that all of them are made up; goes wherever the people go. */
export const note = known.note;

export const personId = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/, { error: 'an id has 1 to 60 small letters, digits or hyphens' });

/** The person with this id: from the file, else a participant made up on the spot, the same each time. */
export function personWith(id: string): MadeUpPerson {
  const found = people.find((known) => known.id === id);
  return (
    found ?? {
      id,
      oid: oidFor(id),
      name: `${id} (made up)`,
      userPrincipalName: `${id}@concord.example`,
      role: 'participant',
      side: null,
      region: null,
      department: null,
      office: null,
    }
  );
}

/** An object id that follows from the id alone, in the form of a name-based GUID (RFC 9562, version 8). */
function oidFor(id: string): string {
  const hex = createHash('sha256').update(`${tenant}/${id}`).digest('hex');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
