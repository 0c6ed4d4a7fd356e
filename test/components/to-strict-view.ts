/** Names that the template engine asks for and a view never has. */
const OF_THE_ENGINE = new Set(["toHTML", "then", "toJSON"]);

/**
 * A view that throws when a template asks for a field that it lacks. Handlebars' own strict mode is silent inside
 * `#if` and `#each`, where a misspelt name would print nothing.
 */
export function toStrictView<View extends object>(view: View): View {
  return new Proxy(view, {
    get(target, key): unknown {
      if (typeof key === "string" && !(key in target) && !OF_THE_ENGINE.has(key)) {
        throw new Error(`A template asks for "${key}"; the view has: ${Object.keys(target).join(", ")}`);
      }
      const value: unknown = Reflect.get(target, key);
      return typeof value === "object" && value !== null ? toStrictView(value) : value;
    },
  });
}
