import { fileURLToPath } from "node:url";

/** The root folder of the checkout, whatever the current folder is. */
export const PROJECT_FOLDER = fileURLToPath(new URL("../../", import.meta.url));
