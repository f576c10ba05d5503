import type { Settings } from './settings.ts';

interface Colours {
  readonly text: string;
  readonly subtle: string;
  readonly ground: string;
  readonly line: string;
}

/** The colours of a card in the chats of Teams. */
const themes: Readonly<Record<Settings['theme'], Colours>> = {
  light: { text: '#242424', subtle: '#616161', ground: '#ffffff', line: '#e0e0e0' },
  dark: { text: '#ffffff', subtle: '#adadad', ground: '#292929', line: '#525252' },
  contrast: { text: '#ffffff', subtle: '#ffffff', ground: '#000000', line: '#ffffff' },
};

/** How Teams configures the renderer of Adaptive Cards: its sizes, distances and colours. */
export function hostConfigOf(theme: Settings['theme']): object {
  const { text, subtle, ground, line } = themes[theme];
  const colour = { default: text, subtle };
  const foregroundColors = {
    default: colour,
    dark: colour,
    light: colour,
    accent: colour,
    good: colour,
    warning: colour,
    attention: colour,
  };
  return {
    fontFamily: "'Segoe UI', system-ui, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 4, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: { backgroundColor: ground, foregroundColors },
      emphasis: { backgroundColor: ground, foregroundColors },
    },
    textBlock: { headingLevel: 3 },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', style: 'default', inlineTopMargin: 12 },
    },
    inputs: { label: { inputSpacing: 'small', requiredInputs: { suffix: ' *' } } },
  };
}
