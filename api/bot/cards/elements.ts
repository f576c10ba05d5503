/**
 * The part of Adaptive Cards 1.5 that Concord's cards are made of. Texts that people wrote go into a RichText, which knows no
 * Markdown: what looks like markup there stays text. A TextBlock takes only Concord's own words.
 */
type Spacing = 'none' | 'small' | 'default' | 'medium' | 'large' | 'extraLarge' | 'padding';

interface Placed {
  /** What an action that shows or hides it calls it. */
  readonly id?: string;
  /** Unless said otherwise it is. */
  readonly isVisible?: boolean;
  readonly spacing?: Spacing;
  readonly separator?: boolean;
}

export interface TextBlock extends Placed {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap?: boolean;
  readonly size?: 'small' | 'default' | 'medium' | 'large';
  readonly weight?: 'bolder';
  readonly isSubtle?: boolean;
  readonly style?: 'heading';
  readonly horizontalAlignment?: 'left' | 'right';
}

export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly size?: 'small' | 'default' | 'medium' | 'large';
  readonly weight?: 'bolder';
  readonly isSubtle?: boolean;
}

export interface RichTextBlock extends Placed {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
}

export interface Image extends Placed {
  readonly type: 'Image';
  readonly url: string;
  readonly altText: string;
  readonly size?: 'stretch';
  readonly width?: string;
}

export interface Column {
  readonly type: 'Column';
  readonly width: string;
  readonly items: readonly Element[];
  readonly verticalContentAlignment?: 'center';
  readonly spacing?: Spacing;
}

export interface ColumnSet extends Placed {
  readonly type: 'ColumnSet';
  readonly columns: readonly Column[];
}

export interface ActionSet extends Placed {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}

export interface DateInput {
  readonly type: 'Input.Date';
  readonly id: string;
  readonly label: string;
  readonly isRequired: true;
  readonly errorMessage: string;
  readonly min?: string;
  readonly value?: string;
}

export interface TextInput {
  readonly type: 'Input.Text';
  readonly id: string;
  readonly label: string;
  readonly isMultiline?: true;
  readonly maxLength: number;
}

export type Element = TextBlock | RichTextBlock | Image | ColumnSet | ActionSet | DateInput | TextInput;

export interface Execute {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, string>>;
  readonly style?: 'positive';
}

export interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
  readonly style?: 'positive';
  /** Behind "...", where a phone has no room for a fourth button. */
  readonly mode?: 'secondary';
}

export interface ShowCard {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly card: {
    readonly type: 'AdaptiveCard';
    readonly body: readonly Element[];
    readonly actions?: readonly Action[];
  };
}

/** Shows elements that are hidden, and hides those that are shown. */
export interface ToggleVisibility {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly targetElements: readonly string[];
}

export type Action = Execute | OpenUrl | ShowCard | ToggleVisibility;

export interface AdaptiveCard {
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly fallbackText: string;
  /** What a screen reader calls the card when it comes to it. */
  readonly speak: string;
  readonly body: readonly Element[];
  readonly actions: readonly Action[];
}
