import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';

/** Places of the text that somebody is waiting for; they move with what is typed around them. */

const put = StateEffect.define({ map: (place, changes) => ({ ...place, ...moved(place, changes) }) });
const take = StateEffect.define();

/** Sends those that are shown waiting on a line to another place: `from` and `to` are the line as it was, `place` is in the new text. */
export const sendOn = StateEffect.define();

/** What is typed at the place while it waits comes behind it. */
const moved = ({ from, to }, changes) => ({ from: changes.mapPos(from, -1), to: changes.mapPos(to, -1) });

const sent = (places, { from, to, place }) =>
  [...places].filter(([, { dom, to: at }]) => dom && at >= from && at <= to).map(([id, one]) => [id, { ...one, from: place, to: place }]);

const places = StateField.define({
  create: () => new Map(),
  update(value, { changes, effects, docChanged }) {
    if (!docChanged && !effects.some((effect) => effect.is(put) || effect.is(take) || effect.is(sendOn))) return value;
    const next = new Map([...value].map(([id, place]) => [id, { ...place, ...moved(place, changes) }]));
    for (const effect of effects) {
      if (effect.is(put)) next.set(effect.value.id, effect.value);
      if (effect.is(take)) next.delete(effect.value);
      if (effect.is(sendOn)) sent(value, effect.value).forEach(([id, place]) => next.set(id, place));
    }
    return next;
  },
  provide: (field) =>
    EditorView.decorations.from(field, (value) =>
      Decoration.set(
        [...value.values()].filter(({ dom }) => dom).map(({ dom, to }) => Decoration.widget({ widget: new Waiting(dom), side: 1 }).range(to)),
        true,
      ),
    ),
});

class Waiting extends WidgetType {
  constructor(dom) {
    super();
    this.dom = dom;
  }

  eq(other) {
    return other.dom === this.dom;
  }

  toDOM() {
    return this.dom;
  }
}

export const tracking = places;

let ids = 0;

/**
 * Remembers a range. The answer says where it is now and forgets it.
 *
 * @param dom shown behind it meanwhile, if anything
 */
export const track = (view, from, to, dom = null) => {
  const id = ++ids;
  view.dispatch({ effects: put.of({ id, from, to, dom }) });
  return () => {
    const { from: start, to: end } = view.state.field(places).get(id);
    view.dispatch({ effects: take.of(id) });
    return { from: start, to: end };
  };
};
