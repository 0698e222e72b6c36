// The JavaScript texts that Java code reached by the engine carries in @JSBody, as code. The build compares this table
// with the texts the compiled engine really asks for and fails on any difference.

type Guard = (call: () => unknown) => unknown;
type Body = (guard: Guard) => (...given: unknown[]) => unknown;

const itself: Body = () => (value) => value;

/** Key: parameter names and body, joined by a vertical bar. */
export const bodies: Readonly<Record<string, Body>> = {
  "str|return str;": itself,
};

/** The function for one @JSBody text. */
export function bodyOf(parametersAndBody: string[]): Body {
  const key = parametersAndBody.join("|");
  const body = bodies[key];
  if (!body) throw new Error("no code for the @JSBody text " + key);
  return body;
}
