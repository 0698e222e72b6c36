// What a person is typing survives a patch. A field is "touched" from the first keystroke until its form is sent; a
// touched field keeps its text unless the engine gives it a new one that is not merely an echo of what was typed.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const typed = new WeakMap<Field, Set<string>>();
const given = new WeakMap<Field, string>();

export function isField(node: unknown): node is Field {
  return node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement;
}

export function touched(field: Field): void {
  let texts = typed.get(field);
  if (!texts) typed.set(field, (texts = new Set()));
  if (!given.has(field)) given.set(field, textGiven(field));
  texts.add(textNow(field));
}

/** The form was sent: from now on its fields show what the engine says. */
export function sent(form: HTMLFormElement): void {
  for (const element of form.elements) {
    if (isField(element)) {
      typed.delete(element);
      given.delete(element);
    }
  }
}

/** Whether a morph has to leave the text of this field alone. */
export function keeps(field: Field, offered: Field): boolean {
  const texts = typed.get(field);
  if (!texts) return false;
  const before = given.get(field);
  const offer = textGiven(offered);
  given.set(field, offer);
  if (offer === before || texts.has(offer)) return true;
  typed.delete(field);
  return false;
}

function textNow(field: Field): string {
  return field instanceof HTMLInputElement && isToggle(field) ? String(field.checked) : field.value;
}

function textGiven(field: Field): string {
  if (field instanceof HTMLSelectElement) {
    const chosen = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
    return chosen?.value ?? "";
  }
  if (field instanceof HTMLInputElement && isToggle(field)) return String(field.defaultChecked);
  return field.defaultValue;
}

function isToggle(field: HTMLInputElement): boolean {
  return field.type === "checkbox" || field.type === "radio";
}

/** The fields of a form by name, as the engine gets them: a repeated name becomes name#2, name#3, … */
export function valuesOf(form: HTMLFormElement, submitter?: HTMLElement | null): Record<string, string> {
  const values: Record<string, string> = {};
  const count = new Map<string, number>();
  const button = submitter instanceof HTMLButtonElement && submitter.form === form ? submitter : undefined;
  for (const [name, value] of new FormData(form, button)) {
    if (typeof value !== "string") continue;
    const nth = (count.get(name) ?? 0) + 1;
    count.set(name, nth);
    values[nth === 1 ? name : `${name}#${nth}`] = value;
  }
  return values;
}
