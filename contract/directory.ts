/** Somebody in the company's directory. */
export interface DirectoryPerson {
  /** Entra object id. */
  readonly id: string;
}

/** What a directory knows of an address. */
export type Found =
  | { readonly kind: 'person'; readonly person: DirectoryPerson }
  /** Nobody, or several people, go by it. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'several' }
  /** The directory cannot be asked now. */
  | { readonly kind: 'no-answer'; readonly why: string };

/**
 * Finds a person of the company by the address by which they sign in, or else by their e-mail address.
 * @param until when it ends, the directory is asked no longer, and has not answered
 */
export type FindPerson = (address: string, until?: AbortSignal) => Promise<Found>;
