import type { FieldName, Fields } from './fields.ts';

/** What every part of the form is given. */
export interface FormProps {
  readonly fields: Fields;
  readonly errors: Readonly<Partial<Record<FieldName, string>>>;
  readonly onChange: (change: Partial<Fields>) => void;
}
