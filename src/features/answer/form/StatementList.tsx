import { useCallback, useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Answer } from '../../../../contract/answers.ts';
import type { Questions } from '../../../../contract/questionSets.ts';
import { nextOf, type AnswersAction, type AnswersState } from '../answers/answersState.ts';
import type { Wanted } from '../wanted.ts';
import { answerByKey } from './answerByKey.ts';
import { focusStatement, statementElement } from './focusStatement.ts';
import { glide } from './glide.ts';
import { Statement } from './Statement.tsx';

interface Props {
  readonly areas: Questions['areas'];
  readonly state: AnswersState;
  readonly dispatch: (action: AnswersAction) => void;
  readonly focus: Wanted;
  /** The last statement of the page is answered by keyboard: the focus goes on to here. */
  readonly onEnd: () => void;
  readonly heading: (area: Questions['areas'][number]) => ReactNode;
  readonly className: string | undefined;
  readonly footer?: ReactNode;
}

/** The statements of one or more areas, and everything that a hand can do to them. */
export function StatementList(props: Props) {
  const { areas, state, dispatch, focus, onEnd, heading, className, footer } = props;
  const { draft, current } = state;
  const touched = useRef<'touch' | 'mouse' | null>(null);
  /** Whether a hand was last on the screen or the mouse, and not on the keyboard. */
  const pointed = useRef(false);
  const spacer = useRef<HTMLDivElement>(null);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  useEffect(() => {
    if (typeof focus !== 'string') return;
    dispatch({ kind: 'went-to', id: focus });
    focusStatement(focus);
  }, [focus, dispatch]);
  useEffect(() => {
    const element = latest.current.current === null ? null : statementElement(latest.current.current);
    if (element && element.getBoundingClientRect().bottom > window.innerHeight)
      element.scrollIntoView({ block: 'center' });
  }, []);

  const enter = useCallback(
    (id: string) => {
      // A tap leaves the focus behind on purpose; when it returns with the window, the raised statement stays.
      if (!pointed.current) dispatch({ kind: 'went-to', id });
    },
    [dispatch],
  );
  const choose = useCallback(
    (id: string, answer: Answer) => {
      const pointer = touched.current;
      touched.current = null;
      const next = nextOf(latest.current.order, id);
      const first = !(id in latest.current.draft.answers);
      if (pointer === 'touch' && first && next !== null) glide(id, next, spacer.current);
      dispatch({ kind: 'chose', id, answer, by: pointer ? 'tap' : 'key' });
    },
    [dispatch],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    touched.current = null;
    pointed.current = false;
    answerByKey({ state, dispatch, onEnd }, event);
  };

  return (
    <div
      className={className}
      onKeyDown={onKeyDown}
      onPointerDown={({ pointerType }) => {
        touched.current = pointerType === 'mouse' ? 'mouse' : 'touch';
        pointed.current = true;
      }}
    >
      {areas.map((area) => (
        <section key={area.id} aria-labelledby={`area-${area.id}`}>
          {heading(area)}
          {area.statements.map(({ id, text }, index) => (
            <Statement
              key={id}
              id={id}
              text={text}
              area={area.name}
              position={index + 1}
              count={area.statements.length}
              answer={draft.answers[id]}
              current={id === current}
              onChoose={choose}
              onEnter={enter}
            />
          ))}
        </section>
      ))}
      {footer}
      <div ref={spacer} aria-hidden />
    </div>
  );
}
