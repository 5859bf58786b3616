import { useEffect, useRef } from "react";
import type { Question } from "./hooks";
import { benchWords } from "../words/bench";

/** Asks inside the page. Escape answers nothing. */
export function QuestionDialog(props: {
  readonly question: Question;
  readonly onAnswer: (value: string | undefined) => void;
}) {
  const { question, onAnswer } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element?.open) element?.showModal();
    element?.querySelector("button")?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby="question-title"
      aria-describedby="question-text"
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(undefined);
      }}
    >
      <h2 id="question-title">{question.title}</h2>
      <p id="question-text">{question.text}</p>
      <p className="question-buttons">
        {question.answers.map(({ value, label }, place) => (
          <button
            key={value}
            type="button"
            className={place === 0 ? "primary" : ""}
            onClick={() => onAnswer(value)}
          >
            {label}
          </button>
        ))}
        <button type="button" onClick={() => onAnswer(undefined)}>
          {benchWords.cancel}
        </button>
      </p>
    </dialog>
  );
}
