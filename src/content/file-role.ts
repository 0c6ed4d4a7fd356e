import type { DealName } from "../schema/content-schemas.ts";

/** What a path in the content tree is for. The name says where it goes in `Content`. */
export type FileRole =
  | { readonly role: "deal"; readonly name: DealName }
  | { readonly role: "covenant" }
  | { readonly role: "rapport"; readonly jaar: string }
  | { readonly role: "financien"; readonly jaar: string }
  | { readonly role: "uitzonderingen"; readonly jaar: string }
  | { readonly role: "reacties"; readonly jaar: string }
  | { readonly role: "beelden"; readonly jaar: string }
  | { readonly role: "image"; readonly jaar: string }
  | { readonly role: "proza"; readonly jaar: string; readonly name: YearProse }
  | { readonly role: "resultaten"; readonly jaar: string; readonly theme: string }
  | { readonly role: "voortgang"; readonly jaar: string; readonly theme: string }
  | { readonly role: "project"; readonly jaar: string; readonly theme: string; readonly id: string }
  /** What was sent, kept as it was: no source of anything. */
  | { readonly role: "sent" }
  | { readonly role: "handbook" }
  | { readonly role: "editor" }
  | { readonly role: "system" }
  | { readonly role: "unknown"; readonly expected: string | null };

/** Names of the prose files of a year, without ".md". */
export type YearProse = "samenvatting" | "context" | "financien";
