import type { Leverstuk, Levertelling } from "../assess/delivery.ts";
import type { Status } from "../assess/status.ts";
import type { RichText } from "../compose/report-model.ts";
import type { StatusModel, StatusPromise } from "../compose/status-model.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { STATUS_FORMAT, type StatusFile } from "./status-schema.ts";

type Groep = StatusFile["groepen"][number];
type Stuk = Groep["stukken"][number];

/** In words what has none of its own: the model has it in the same order. */
interface Worded {
  readonly model: StatusModel;
  readonly spell: (text: RichText) => string;
}

/** Who still owes what, for other programs. */
export function createStatus(status: Status, { model, spell }: Worded): StatusFile {
  const { assessment, vandaag, inlevering, groepen, momenten, uitvragen, reacties } = status;
  const { meta, lead, sheets } = model;
  return {
    formaat: STATUS_FORMAT,
    deal: { id: meta.dealId, naam: meta.dealName },
    verslagjaar: assessment.jaar.naam,
    voorbeeld: meta.isExample,
    vandaag,
    kern: lead,
    momenten: momenten.map(toMoment),
    telling: toTelling(inlevering.telling),
    groepen: groepen.flatMap(({ groep, klaar, beloften }, index): Groep[] => {
      const sheet = sheets[index];
      if (sheet === undefined) return [];
      const { van, telling, stukken, los } = groep;
      return [
        {
          van: van.kind,
          thema: van.kind === "thema" ? van.thema.id : null,
          naam: sheet.title,
          rol: sheet.role,
          telling: toTelling(telling),
          klaar:
            klaar === null ? null : { ...klaar, gewijzigd: klaar.gewijzigd === null ? null : [...klaar.gewijzigd] },
          stukken: stukken.map((stuk, place) => toStuk(stuk, sheet.pieces[place]?.name ?? "")),
          los: los.map(({ file, bevindingen }) => ({ bestand: file, meldingen: bevindingen.map(toMelding) })),
          beloften: beloften.map((one, place) => toBelofte(one, sheet.promises[place], spell)),
        },
      ];
    }),
    uitvragen: uitvragen.map((one) => ({ ...one })),
    reacties: reacties.map(({ thema, gekregen, open }) => ({ thema: thema?.id ?? null, gekregen, open: [...open] })),
  };
}

function toMoment({ moment, wanneer, dagen, gezet }: Status["momenten"][number]): StatusFile["momenten"][number] {
  return {
    id: moment.id,
    naam: moment.naam ?? moment.id,
    laatste_dag: wanneer.lastDay,
    dagen,
    gedaan: gezet !== null,
    gedaan_op: gezet?.datum ?? null,
  };
}

function toTelling({ nogTeDoen, letOp, ...others }: Levertelling): Groep["telling"] {
  return { ...others, nog_te_doen: nogTeDoen, let_op: letOp };
}

function toStuk({ gevraagd, staat, bevindingen, oorzaken }: Leverstuk, naam: string): Stuk {
  return {
    soort: gevraagd.kind,
    naam,
    bestand: gevraagd.file,
    staat,
    meldingen: bevindingen.map(toMelding),
    wacht_op: oorzaken.map(({ file, range }) => ({ bestand: file, op_regel: range?.start.line ?? null })),
  };
}

const ERNST = { error: "fout", warning: "let op", info: "ter informatie" } as const;

function toMelding({ severity, ruleId, message, file, range }: Diagnostic): Stuk["meldingen"][number] {
  return {
    ernst: ERNST[severity],
    regel: ruleId,
    tekst: message,
    bestand: file,
    op_regel: range?.start.line ?? null,
  };
}

function toBelofte(
  belofte: Status["beloften"][number],
  words: StatusPromise | undefined,
  spell: Worded["spell"],
): Groep["beloften"][number] {
  const { id, soort, resultaat, rapport, door, aan, wanneer, isGevraagd, antwoorden } = belofte;
  return {
    ...{ id, soort, resultaat, rapport, door, aan, wanneer },
    tekst: words === undefined ? "" : spell(words.text),
    nog_te_beantwoorden: isGevraagd,
    antwoorden: antwoorden.map((one) => ({
      rapport: one.rapport,
      uitkomst: one.uitkomst,
      toelichting: one.toelichting,
    })),
  };
}
