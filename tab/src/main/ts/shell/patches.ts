// Patches: the engine's markup, morphed into the region it names so that focus, scroll and typed text stay.
import { Idiomorph } from "idiomorph";
import { isField, keeps } from "./fields.ts";
import { parse } from "./trusted.ts";

/** Markup that could act by itself. The policy blocks it anyway; the app never sends it. */
const UNWANTED = "script, iframe, object, embed, base, link, meta, style";

// Chromium (seen in 156) ends the whole page when a <datalist>, or a field with one, was moved by moveBefore and is
// removed later. Those are inserted anew instead.
type Mover = { moveBefore?: (node: Node, before: Node | null) => void };
const mover = Element.prototype as Mover;
const move = mover.moveBefore;
if (move) {
  mover.moveBefore = function (this: Element, node: Node, before: Node | null): void {
    const listed = node instanceof Element && (node.matches("datalist, [list]") || node.querySelector("datalist, [list]") !== null);
    if (listed) this.insertBefore(node, before);
    else move.call(this, node, before);
  };
}

let keeping = new WeakSet<Element>();

/** Applies one patch; false when the page has no such region. */
export function apply(region: string, markup: string): boolean {
  const place = document.querySelector(`[data-region="${CSS.escape(region)}"]`);
  if (!place) return false;
  const nodes = parse(markup);
  for (const element of nodes.querySelectorAll(UNWANTED)) element.remove();
  keeping = new WeakSet();
  Idiomorph.morph(place, [...nodes.childNodes], {
    morphStyle: "innerHTML",
    callbacks: { beforeNodeMorphed, beforeAttributeUpdated, beforeNodeRemoved },
  });
  syncDialogs();
  return true;
}

function beforeNodeMorphed(old: Node, offered: Node): boolean {
  if (!(old instanceof Element)) return true;
  if (old.hasAttribute("data-keep")) return false;
  if (isField(old) && isField(offered) && keeps(old, offered)) keeping.add(old);
  return true;
}

function beforeAttributeUpdated(name: string, element: Element): boolean {
  switch (name) {
    case "value":
    case "checked":
      return !keeping.has(element);
    case "selected":
      return !keeping.has(element.closest("select") ?? element);
    case "open":
      // A dialog is opened by showModal(), a <details> by the reader; the markup knows neither.
      return !(element instanceof HTMLDialogElement || element instanceof HTMLDetailsElement);
    default:
      return true;
  }
}

/** Closing first gives the focus back to where it came from. */
function beforeNodeRemoved(node: Node): boolean {
  if (!(node instanceof Element)) return true;
  for (const dialog of [node, ...node.querySelectorAll("dialog")]) {
    if (dialog instanceof HTMLDialogElement && dialog.open) dialog.close();
  }
  return true;
}

function syncDialogs(): void {
  for (const dialog of document.querySelectorAll("dialog")) {
    const wanted = dialog.hasAttribute("data-open");
    if (wanted && !dialog.open) dialog.showModal();
    else if (!wanted && dialog.open) dialog.close();
  }
}
